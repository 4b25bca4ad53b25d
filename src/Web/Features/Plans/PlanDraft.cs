using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>A plan being put together: one ranking in memory, selected from by each rule alone and by all together with what people picked.</summary>
public sealed class PlanDraft
{
    private readonly IReadOnlyList<RankedRisk<DraftRisk>> _ranking;
    private readonly CoverageFrame _frame;
    private readonly bool _isOpen;

    /// <param name="isUnknown">Risks that whoever picks does not know of.</param>
    public PlanDraft(
        ScoringModel model,
        IReadOnlyList<RankedRisk<DraftRisk>> ranking,
        PlanChoice choice,
        CoverageFrame frame,
        Edition edition,
        Func<DraftRisk, bool>? isUnknown)
    {
        _ranking = ranking;
        _frame = frame;
        _isOpen = edition == Edition.Open;
        Together = Outcome(PlanSelection<DraftRisk>.From(_ranking, choice.Rules, choice.Picks, isUnknown).WithRobustness(model, choice.Error ?? ErrorModel.Standard));
        Alone = Together.Selection.Rules.Count == 1 && choice.Picks.Count == 0
            ? []
            : [.. Together.Selection.Rules.Select(rule => (rule, Outcome(PlanSelection<DraftRisk>.From(_ranking, [rule]))))];
        Below = [.. Together.Selection.Below.Take(PreviewPlan.MostBelow)];
        Unscored = [.. Together.Selection.Out.Where(left => left.Ranked.Rank is null).Select(left => left.Ranked.Risk)];
    }

    /// <summary>The plan: all rules together, and the picks.</summary>
    public SelectionOutcome<DraftRisk> Together { get; }

    /// <summary>Each rule by itself, without picks; empty when that is the plan.</summary>
    public IReadOnlyList<(SelectionRule Rule, SelectionOutcome<DraftRisk> Outcome)> Alone { get; }

    /// <summary>The largest assessed risks that the rules leave out.</summary>
    public IReadOnlyList<SelectedRisk<DraftRisk>> Below { get; }

    /// <summary>Risks that no rule can judge, because they are not assessed.</summary>
    public IReadOnlyList<DraftRisk> Unscored { get; }

    /// <summary>How many assessed risks are shown, in the plan and outside it.</summary>
    public int Scored => Together.Selection.In.Count + Together.Selection.Out.Count - Unscored.Count;

    /// <summary>What the open edition leaves out; nothing in the full one.</summary>
    public Withheld Withheld => Together.Withheld;

    /// <summary>How many of the shown risks carry a secrecy mark.</summary>
    public int SecretCount => Together.Selection.In.Concat(Together.Selection.Out).Count(risk => risk.Ranked.Risk.IsSecret);

    private SelectionOutcome<DraftRisk> Outcome(PlanSelection<DraftRisk> selection)
    {
        var (shown, withheld) = _isOpen ? selection.Opened(risk => risk.IsSecret) : (selection, Withheld.Nothing);
        return new SelectionOutcome<DraftRisk>(shown, withheld, _frame);
    }
}
