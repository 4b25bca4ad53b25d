using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Domain.Analyses;

/// <summary>Looks through a department's risks before they are handed in: what is missing, what does not fit together, what nobody has thought of.</summary>
public static class AnalysisCheck
{
    /// <summary>All that is found, what stands in the way first, then by kind and in the order of the risks.</summary>
    /// <param name="risks">The department's risks of the year.</param>
    /// <param name="frame">What they are held against.</param>
    public static IReadOnlyList<AnalysisFinding> Find(IReadOnlyCollection<CheckedRisk> risks, AnalysisFrame frame) =>
        [.. InRisks(risks).Concat(InTheWhole(risks, frame)).OrderBy(finding => finding.Kind)];

    /// <summary>As <see cref="Find"/>, without what is found only by looking at the whole.</summary>
    public static IReadOnlyList<AnalysisFinding> InRisks(IEnumerable<CheckedRisk> risks) =>
        [.. risks.SelectMany(risk => Kinds(risk).Select(kind => new AnalysisFinding(kind, risk)).Concat(PersonalDataIn(risk))).OrderBy(finding => finding.Kind)];

    private static IEnumerable<AnalysisFindingKind> Kinds(CheckedRisk risk)
    {
        if (!risk.IsAssessed) yield return AnalysisFindingKind.NotAssessed;
        if (risk.Goals.Count == 0) yield return AnalysisFindingKind.NoGoal;
        if (risk.Cause is null || risk.Event is null || risk.Effect is null) yield return AnalysisFindingKind.NoSentence;
        if (risk.Target > risk.Value) yield return AnalysisFindingKind.TargetAboveCurrent;
        foreach (var kind in OfResponse(risk)) yield return kind;
    }

    private static IEnumerable<AnalysisFindingKind> OfResponse(CheckedRisk risk) => risk.Response switch
    {
        null => [AnalysisFindingKind.NoResponse],
        RiskResponse.Treat or RiskResponse.TreatNow => OfTreatment(risk),
        RiskResponse.Accept => OfAcceptance(risk),
        RiskResponse.Watch => OfActions(risk).Concat(risk.ReviewOn is null ? [AnalysisFindingKind.WatchedWithoutReview] : []),
        _ => OfActions(risk),
    };

    private static IEnumerable<AnalysisFindingKind> OfTreatment(CheckedRisk risk)
    {
        if (risk.IsAssessed && risk.Target == risk.Value) yield return AnalysisFindingKind.TargetNotLower;
        if (risk.Actions.Count == 0) yield return AnalysisFindingKind.TreatedWithoutAction;
        foreach (var kind in OfActions(risk)) yield return kind;
    }

    private static IEnumerable<AnalysisFindingKind> OfActions(CheckedRisk risk)
    {
        if (risk.Actions.Any(action => action.Responsible is null)) yield return AnalysisFindingKind.ActionWithoutOwner;
        if (risk.Actions.Any(action => action.DueOn is null)) yield return AnalysisFindingKind.ActionWithoutDay;
    }

    private static IEnumerable<AnalysisFindingKind> OfAcceptance(CheckedRisk risk)
    {
        if (risk.ResponseReason is null) yield return AnalysisFindingKind.AcceptedWithoutReason;
        if (risk.ReviewOn is null) yield return AnalysisFindingKind.AcceptedWithoutReview;
        if (risk.Value > risk.Appetite) yield return AnalysisFindingKind.AcceptedAboveAppetite;
        foreach (var kind in OfActions(risk)) yield return kind;
    }

    private static IEnumerable<AnalysisFinding> PersonalDataIn(CheckedRisk risk) => risk.Texts
        .SelectMany(text => PersonalData.In(text.Text).Select(kind => new AnalysisFinding(AnalysisFindingKind.PersonalData, risk, text.Field, kind)));

    /// <summary>A department without risks says why in words of its own; a list of all that it has not considered would say nothing more.</summary>
    private static IEnumerable<AnalysisFinding> InTheWhole(IReadOnlyCollection<CheckedRisk> risks, AnalysisFrame frame)
    {
        if (risks.Count == 0) return [];

        var used = risks.Select(risk => risk.Category).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var threatened = risks.SelectMany(risk => risk.Goals).ToHashSet();
        var areas = frame.Goals.Where(goal => goal.Area is not null).GroupBy(goal => goal.Area!.Value);
        return
        [
            .. frame.Categories.Distinct(StringComparer.OrdinalIgnoreCase).Where(category => !used.Contains(category)).Order(StringComparer.OrdinalIgnoreCase)
                .Select(category => new AnalysisFinding(AnalysisFindingKind.CategoryNotConsidered, What: category)),
            .. areas.Where(area => !area.Any(goal => threatened.Contains(goal.Code))).Select(area => new AnalysisFinding(AnalysisFindingKind.AreaNotConsidered, What: $"{area.Key}")),
            .. frame.Goals.Where(goal => goal.Kind == GoalKind.Overarching && !threatened.Contains(goal.Code))
                .Select(goal => new AnalysisFinding(AnalysisFindingKind.GoalNotConsidered, What: goal.Code)),
        ];
    }
}
