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
    /// <summary>Millionths: the same text on every machine, and finer than any assessment.</summary>
    private const int Decimals = 6;

    /// <summary>How the line stands; null until asked for, and where not exactly one rule takes the n highest.</summary>
    public SelectionRobustness<T>? Robustness { get; init; }

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

    /// <summary>The same selection with each risk's chance of being among the n highest; unchanged where not exactly one rule takes them.</summary>
    /// <param name="model">The model that the risks are scored with.</param>
    /// <param name="error">How far off each assessment may be.</param>
    public PlanSelection<T> WithRobustness(ScoringModel model, ErrorModel error)
    {
        if (Rules.Where(rule => rule.Kind == SelectionKind.Top).ToList() is not [var top]) return this;

        var all = In.Concat(Out).ToList();
        var chances = SelectionProbability.Of(all.ConvertAll(risk => risk.Ranked.Risk), model, top.Number, error);
        var known = all.Zip(chances, (risk, chance) => risk with { Probability = chance is { } exact ? Math.Round(exact, Decimals) : null }).ToList();
        var ranking = all.ConvertAll(risk => risk.Ranked).OrderBy(ranked => ranked.Rank ?? int.MaxValue).ToList();
        return this with
        {
            In = known[..In.Count],
            Out = known[In.Count..],
            Robustness = new(top.Number, error, Borderline<T>.Of(ranking, model, top.Number)),
        };
    }

    /// <summary>
    /// The same selection with some risks left out: who is in, ranks, reasons and chances stay as they are among all. What is left
    /// out is not named as a neighbour or beside the line, and not counted there.
    /// </summary>
    /// <param name="isHidden">Says which to leave out.</param>
    public PlanSelection<T> Without(Func<T, bool> isHidden)
    {
        var ranks = In.Concat(Out).Where(risk => isHidden(risk.Ranked.Risk)).Select(risk => risk.Ranked.Rank).ToHashSet();
        if (ranks.Count == 0) return this;

        return this with
        {
            In = Shown(In),
            Out = Shown(Out),
            Robustness = Robustness is { Borderline: var line } known ? known with { Borderline = line.Without(isHidden, In.Count(risk => isHidden(risk.Ranked.Risk) && risk.Ranked.Rank <= line.Taken)) } : null,
        };

        List<SelectedRisk<T>> Shown(IEnumerable<SelectedRisk<T>> risks) => [.. risks
            .Where(risk => !isHidden(risk.Ranked.Risk))
            .Select(risk => IsBesideHidden(risk.Ranked) ? risk with { Ranked = risk.Ranked with { Explanation = risk.Ranked.Explanation!.WithoutNeighbour() } } : risk)];

        bool IsBesideHidden(RankedRisk<T> ranked) =>
            ranked.Explanation is { } why && ranks.Contains(ranked.Rank + (why.Side == NeighbourSide.Below ? 1 : -1));
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
