using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>What a set of rules and people's picks choose from a ranking: every risk lands in exactly one of the two lists, with its reasons.</summary>
/// <param name="Rules">The rules, in the order given, none twice.</param>
/// <param name="In">Chosen, in rank order, except for those that people have given a place.</param>
/// <param name="Out">Not chosen, in rank order; unscored last.</param>
public sealed record PlanSelection<T>(
    IReadOnlyList<SelectionRule> Rules,
    IReadOnlyList<SelectedRisk<T>> In,
    IReadOnlyList<SelectedRisk<T>> Out)
    where T : Standing
{
    /// <summary>What people decided beside the rules, in the order given.</summary>
    public IReadOnlyList<Pick> Picks { get; init; } = [];

    /// <summary>How the line stands; null until asked for, and where not exactly one rule takes the n highest.</summary>
    public SelectionRobustness<T>? Robustness { get; init; }

    /// <summary>Assessed risks that the rules leave out, in rank order: what lies below the line. Those that people have put out are not there.</summary>
    public IEnumerable<SelectedRisk<T>> Below => Out.Where(left => left is { Ranked.Rank: not null, Pick: null });

    /// <summary>What people have put out, in rank order.</summary>
    public IEnumerable<SelectedRisk<T>> Excluded => Out.Where(left => left.Pick is not null);

    /// <summary>Applies the rules; a risk that any of them takes is in, unless people have picked otherwise. An unscored risk is never in.</summary>
    /// <param name="ranking">The year's risks in rank order.</param>
    /// <param name="rules">At least one.</param>
    /// <param name="picks">What people decided beside the rules; null is nothing.</param>
    /// <param name="isUnknown">Risks that whoever picks does not know of.</param>
    /// <exception cref="RuleBrokenException">There is no rule, or a pick names no risk, one twice, or takes in one that is not assessed.</exception>
    public static PlanSelection<T> From(IReadOnlyList<RankedRisk<T>> ranking, IEnumerable<SelectionRule> rules, IReadOnlyList<Pick>? picks = null, Func<T, bool>? isUnknown = null)
    {
        var distinct = rules.Distinct().ToList();
        Require(distinct.Count > 0, Rule.PlanMustHaveARule);

        var table = PickTable.Of(ranking, picks ?? [], isUnknown);
        var judge = new RuleJudge(distinct);
        var chosen = new List<SelectedRisk<T>>();
        var left = new List<SelectedRisk<T>>();
        foreach (var ranked in ranking)
        {
            var selected = new SelectedRisk<T>(ranked, judge.Reasons(ranked), table.For(ranked.Risk));
            (selected.IsIn ? chosen : left).Add(selected);
        }

        return new PlanSelection<T>(distinct, Placed(chosen), left) { Picks = picks ?? [] };
    }

    /// <summary>Those that people have given a place stand there, two of the same place by rank; the others around them by rank.</summary>
    private static IReadOnlyList<SelectedRisk<T>> Placed(List<SelectedRisk<T>> chosen)
    {
        var moved = chosen.FindAll(risk => risk.Pick?.Place is not null);
        if (moved.Count == 0) return chosen;

        var rows = chosen.FindAll(risk => risk.Pick?.Place is null);
        var at = -1;
        foreach (var risk in moved.OrderBy(risk => risk.Pick!.Place))
        {
            at = Math.Min(Math.Max(risk.Pick!.Place!.Value - 1, at + 1), rows.Count);
            rows.Insert(at, risk);
        }

        return rows;
    }

    /// <summary>
    /// The same selection with each risk's chance of being among the n highest; unchanged where not exactly one rule takes them.
    /// Chances and line are those of that rule alone: picks do not change them.
    /// </summary>
    /// <param name="model">The model that the risks are scored with.</param>
    /// <param name="error">How far off each assessment may be.</param>
    public PlanSelection<T> WithRobustness(ScoringModel model, ErrorModel error) =>
        Rules.Where(rule => rule.Kind == SelectionKind.Top).ToList() is [var top] ? SelectionRobustness<T>.Add(this, model, top.Number, error) : this;

    /// <summary>The open edition: the same selection <see cref="Without"/> what is hidden; and how much that is.</summary>
    public (PlanSelection<T> Open, Withheld Withheld) Opened(Func<T, bool> isHidden)
    {
        var open = Without(isHidden);
        return (open, new Withheld(In.Count - open.In.Count, Out.Count - open.Out.Count, Picks.Count - open.Picks.Count));
    }

    /// <summary>
    /// The same selection with some risks left out: who is in, ranks, reasons and chances stay as they are among all. What is left
    /// out is not named as a neighbour, as a pick or beside the line, and not counted there.
    /// </summary>
    /// <param name="isHidden">Says which to leave out.</param>
    public PlanSelection<T> Without(Func<T, bool> isHidden)
    {
        var hidden = In.Concat(Out).Where(risk => isHidden(risk.Ranked.Risk)).ToList();
        if (hidden.Count == 0) return this;

        var ranks = hidden.Select(risk => risk.Ranked.Rank).ToHashSet();
        var picks = hidden.Where(risk => risk.Pick is not null).Select(risk => risk.Pick).ToHashSet();
        return this with
        {
            In = Shown(In),
            Out = Shown(Out),
            Picks = picks.Count == 0 ? Picks : [.. Picks.Where(pick => !picks.Contains(pick))],
            Robustness = Robustness is { Borderline: var line } known ? known with { Borderline = line.Without(isHidden, ranks.Count(rank => rank <= line.Taken)) } : null,
        };

        List<SelectedRisk<T>> Shown(IEnumerable<SelectedRisk<T>> risks) => [.. risks
            .Where(risk => !isHidden(risk.Ranked.Risk))
            .Select(risk => IsBesideHidden(risk.Ranked) ? risk with { Ranked = risk.Ranked with { Explanation = risk.Ranked.Explanation!.WithoutNeighbour() } } : risk)];

        bool IsBesideHidden(RankedRisk<T> ranked) =>
            ranked.Explanation is { } why && ranks.Contains(ranked.Rank + (why.Side == NeighbourSide.Below ? 1 : -1));
    }
}
