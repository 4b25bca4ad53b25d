using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>A ranked risk with what each rule said of it, in the rules' order; empty when the risk is not assessed.</summary>
public sealed record SelectedRisk<T>(RankedRisk<T> Ranked, IReadOnlyList<SelectionReason> Reasons)
    where T : Standing
{
    /// <summary>A risk is in when any rule takes it.</summary>
    public bool IsIn { get; } = Reasons.Any(reason => reason.Met);

    /// <summary>
    /// The probability of being among the n highest when every assessment may be off, 0 to 1, in millionths; null when the
    /// risk is not assessed or no such rule is used.
    /// </summary>
    public double? Probability { get; init; }
}
