using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>A ranked risk with what each rule said of it, in the rules' order; empty when the risk is not assessed.</summary>
public sealed record SelectedRisk<T>(RankedRisk<T> Ranked, IReadOnlyList<SelectionReason> Reasons)
    where T : Standing
{
    /// <summary>A risk is in when any rule takes it.</summary>
    public bool IsIn { get; } = Reasons.Any(reason => reason.Met);
}
