using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>What a set of rules chooses from a ranking: every risk lands in exactly one of the two lists, with its reasons.</summary>
/// <param name="Rules">The rules, in the order given, none twice.</param>
/// <param name="In">Chosen, in rank order.</param>
/// <param name="Out">Not chosen, in rank order; unscored last.</param>
public sealed record PlanSelection<T>(
    IReadOnlyList<SelectionRule> Rules,
    IReadOnlyList<SelectedRisk<T>> In,
    IReadOnlyList<SelectedRisk<T>> Out)
    where T : Standing
{
    /// <summary>Applies the rules; a risk that any of them takes is in. An unscored risk is never in.</summary>
    /// <exception cref="RuleBrokenException">There is no rule.</exception>
    public static PlanSelection<T> From(IReadOnlyList<RankedRisk<T>> ranking, IEnumerable<SelectionRule> rules)
    {
        var distinct = rules.Distinct().ToList();
        Require(distinct.Count > 0, Rule.PlanMustHaveARule);

        var seenInCategory = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var chosen = new List<SelectedRisk<T>>();
        var left = new List<SelectedRisk<T>>();
        foreach (var ranked in ranking)
        {
            var selected = new SelectedRisk<T>(ranked, Reasons(ranked, distinct, seenInCategory));
            (selected.IsIn ? chosen : left).Add(selected);
        }

        return new PlanSelection<T>(distinct, chosen, left);
    }

    private static List<SelectionReason> Reasons(RankedRisk<T> ranked, List<SelectionRule> rules, Dictionary<string, int> seenInCategory)
    {
        if (ranked.Rank is not { } rank) return [];

        var category = ranked.Risk.Category ?? "";
        var place = seenInCategory[category] = seenInCategory.GetValueOrDefault(category) + 1;
        return rules.ConvertAll(rule => Judge(rule, ranked.Risk, rank, place));
    }

    private static SelectionReason Judge(SelectionRule rule, Standing risk, int rank, int placeInCategory) => rule.Kind switch
    {
        SelectionKind.Top => new(rule, rank <= rule.Number, rank),
        SelectionKind.Value => new(rule, risk.Value >= rule.Number, risk.Value!.Value),
        SelectionKind.Consequence => new(rule, risk.Consequence >= rule.Number, risk.Consequence!.Value),
        _ => new(rule, placeInCategory <= rule.Number, placeInCategory),
    };
}
