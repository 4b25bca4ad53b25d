using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Plans.Versions;

/// <summary>All that people decide of a plan: by which rules, of which risks, and what they picked beside the rules.</summary>
public sealed record PlanChoice
{
    /// <summary>Most picks of one plan.</summary>
    public const int MostPicks = 500;

    /// <param name="rules">At least one; none counts twice.</param>
    /// <param name="picks">Which risks are in or out whatever the rules say; null is none.</param>
    /// <param name="basis">Which risks.</param>
    /// <param name="error">How far off each assessment may be; null is the standard.</param>
    /// <exception cref="RuleBrokenException">There is no rule, or there are more than 500 picks, or two of one risk.</exception>
    public PlanChoice(IEnumerable<SelectionRule> rules, IReadOnlyList<Pick>? picks = null, PlanBasis basis = PlanBasis.AllRisks, ErrorModel? error = null)
    {
        Rules = new PlanAlternative(rules).Rules;
        Picks = picks ?? [];
        Require(Picks.Count <= MostPicks, Rule.PicksMustNotBeTooMany, MostPicks);
        foreach (var same in Picks.GroupBy(pick => pick.Slug)) Require(same.Count() == 1, Rule.PickMustBeSaidOnce, same.Key);

        (Basis, Error) = (basis, error == ErrorModel.Standard ? null : error);
    }

    public IReadOnlyList<SelectionRule> Rules { get; }

    public IReadOnlyList<Pick> Picks { get; }

    public PlanBasis Basis { get; }

    /// <summary>How far off each assessment may be; null is the standard.</summary>
    public ErrorModel? Error { get; }

    /// <summary>The order of the picks does not matter.</summary>
    public bool Equals(PlanChoice? other) =>
        other is not null && Basis == other.Basis && Error == other.Error && Rules.SequenceEqual(other.Rules) && Picks.ToHashSet().SetEquals(other.Picks);

    public override int GetHashCode() => HashCode.Combine(Basis, Error, Rules.Aggregate(0, HashCode.Combine), Picks.Count);
}
