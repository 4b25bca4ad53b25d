using Vaggeryd.InternalControl.Domain.Plans;

namespace Vaggeryd.InternalControl.Domain.Risks.Groups;

/// <summary>What a person says of a common risk.</summary>
/// <param name="Title">What it is called; needed.</param>
/// <param name="How">How its value follows from those of the members.</param>
/// <param name="Reason">Why they are one; may be left out.</param>
public sealed record GroupSaying(string? Title, GroupValue How = GroupValue.Max, string? Reason = null);
