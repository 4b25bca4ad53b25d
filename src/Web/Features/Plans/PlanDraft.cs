using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>What the plan page shows of a risk.</summary>
public sealed record DraftRisk : Standing
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string DepartmentName { get; init; }

    /// <summary>Codes of the goals the risk works against.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    public bool IsSecret { get; init; }
}

/// <summary>A goal or a department that a plan may or may not reach.</summary>
public sealed record CoverageName(string Code, string Name);

/// <summary>A goal or department without a row in the plan.</summary>
/// <param name="Name">Which.</param>
/// <param name="Nearest">Its largest assessed risk, which lies below the line; null when it has none.</param>
public sealed record Gap(CoverageName Name, RankedRisk<DraftRisk>? Nearest);

/// <summary>What a set of rules selects.</summary>
/// <param name="Selection">In and out.</param>
/// <param name="Departments">How many departments have a row.</param>
/// <param name="Goals">The goals without a row.</param>
/// <param name="JustBelow">The largest assessed risk left out; null when all are in.</param>
/// <param name="Withheld">What the open edition leaves out.</param>
public sealed record RuleOutcome(PlanSelection<DraftRisk> Selection, int Departments, IReadOnlyList<Gap> Goals, SelectedRisk<DraftRisk>? JustBelow, Withheld Withheld);

/// <summary>A plan being put together: one ranking in memory, selected from by each rule alone and by all together.</summary>
public sealed class PlanDraft
{
    private readonly IReadOnlyList<RankedRisk<DraftRisk>> _ranking;
    private readonly IReadOnlyList<CoverageName> _goals;
    private readonly bool _isOpen;

    public PlanDraft(
        ScoringModel model,
        IReadOnlyList<RankedRisk<DraftRisk>> ranking,
        IReadOnlyList<SelectionRule> rules,
        IReadOnlyList<CoverageName> goals,
        IReadOnlyList<CoverageName> departments,
        Edition edition)
    {
        _ranking = ranking;
        _goals = goals;
        _isOpen = edition == Edition.Open;
        Together = Outcome(rules, model);
        Alone = Together.Selection.Rules.Count == 1 ? [] : [.. Together.Selection.Rules.Select(rule => (rule, Outcome([rule])))];
        Below = [.. Together.Selection.Out.Where(left => left.Ranked.Rank is not null).Take(PreviewPlan.MostBelow)];
        Unscored = [.. Together.Selection.Out.Where(left => left.Ranked.Rank is null).Select(left => left.Ranked.Risk)];

        var reached = Together.Selection.In.Select(chosen => chosen.Ranked.Risk.Department).ToHashSet();
        var nearest = Nearest(Together.Selection, risk => [risk.Department]);
        Departments = [.. departments.Where(d => !reached.Contains(d.Code)).Select(d => new Gap(d, nearest.GetValueOrDefault(d.Code)))];
    }

    /// <summary>The plan: all rules together.</summary>
    public RuleOutcome Together { get; }

    /// <summary>Each rule by itself; empty when there is only one.</summary>
    public IReadOnlyList<(SelectionRule Rule, RuleOutcome Outcome)> Alone { get; }

    /// <summary>The largest assessed risks that are left out.</summary>
    public IReadOnlyList<SelectedRisk<DraftRisk>> Below { get; }

    /// <summary>Departments without a row.</summary>
    public IReadOnlyList<Gap> Departments { get; }

    /// <summary>Risks that no rule can judge, because they are not assessed.</summary>
    public IReadOnlyList<DraftRisk> Unscored { get; }

    /// <summary>How many assessed risks are shown, in the plan and outside it.</summary>
    public int Scored => Together.Selection.In.Count + Together.Selection.Out.Count - Unscored.Count;

    /// <summary>What the open edition leaves out; nothing in the full one.</summary>
    public Withheld Withheld => Together.Withheld;

    /// <summary>How many of the shown risks carry a secrecy mark.</summary>
    public int SecretCount => Together.Selection.In.Concat(Together.Selection.Out).Count(risk => risk.Ranked.Risk.IsSecret);

    /// <param name="rules">The rules.</param>
    /// <param name="model">Given when each row's chance to stay is asked for as well.</param>
    private RuleOutcome Outcome(IReadOnlyList<SelectionRule> rules, ScoringModel? model = null)
    {
        var selection = PlanSelection<DraftRisk>.From(_ranking, rules);
        if (model is not null) selection = selection.WithRobustness(model, ErrorModel.Standard);
        var (chosen, left) = (selection.In.Count, selection.Out.Count);
        if (_isOpen) selection = selection.Without(risk => risk.IsSecret);
        var reached = selection.In.SelectMany(chosen => chosen.Ranked.Risk.Goals).ToHashSet();
        var nearest = Nearest(selection, risk => risk.Goals);
        return new RuleOutcome(
            selection,
            selection.In.Select(chosen => chosen.Ranked.Risk.Department).Distinct().Count(),
            [.. _goals.Where(goal => !reached.Contains(goal.Code)).Select(goal => new Gap(goal, nearest.GetValueOrDefault(goal.Code)))],
            selection.Out is [{ Ranked.Rank: not null } first, ..] ? first : null,
            new Withheld(chosen - selection.In.Count, left - selection.Out.Count));
    }

    private static Dictionary<string, RankedRisk<DraftRisk>> Nearest(PlanSelection<DraftRisk> selection, Func<DraftRisk, IEnumerable<string>> codes)
    {
        var nearest = new Dictionary<string, RankedRisk<DraftRisk>>();
        foreach (var left in selection.Out.Where(left => left.Ranked.Rank is not null))
        foreach (var code in codes(left.Ranked.Risk))
            nearest.TryAdd(code, left.Ranked);

        return nearest;
    }
}
