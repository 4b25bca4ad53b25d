using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>A ranked risk with what each rule said of it, in the rules' order; no reasons when the risk is not assessed.</summary>
/// <param name="Ranked">The risk.</param>
/// <param name="Reasons">What each rule said.</param>
/// <param name="Pick">What people decided beside the rules; null where they left it to them.</param>
public sealed record SelectedRisk<T>(RankedRisk<T> Ranked, IReadOnlyList<SelectionReason> Reasons, Pick? Pick = null)
    where T : Standing
{
    /// <summary>A risk is in when any rule takes it, unless people have decided otherwise.</summary>
    public bool IsIn { get; } = Pick?.IsMandatory ?? IsTaken(Reasons);

    /// <summary>Any rule takes the risk, whatever people have decided.</summary>
    public bool IsTakenByRules => IsTaken(Reasons);

    /// <summary>
    /// The probability of being among the n highest when every assessment may be off, 0 to 1, in millionths; null when the
    /// risk is not assessed or no such rule is used. It is the rule's alone: a pick does not change it.
    /// </summary>
    public double? Probability { get; init; }

    private static bool IsTaken(IReadOnlyList<SelectionReason> reasons) => reasons.Any(reason => reason.Met);
}
