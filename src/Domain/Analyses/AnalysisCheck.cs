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
        [.. risks.SelectMany(risk => Missing(risk).Concat(AboveAppetite(risk)).Concat(PersonalDataIn(risk))).OrderBy(finding => finding.Kind)];

    /// <summary>What is missing before the risk is finished, in the order of the form. Never a reason not to save it.</summary>
    public static IReadOnlyList<AnalysisFinding> Missing(CheckedRisk risk) => [.. MissingKinds(risk).Select(kind => new AnalysisFinding(kind, risk))];

    private static IEnumerable<AnalysisFindingKind> MissingKinds(CheckedRisk risk)
    {
        if (risk.Cause is null) yield return AnalysisFindingKind.NoCause;
        if (risk.Event is null) yield return AnalysisFindingKind.NoEvent;
        if (risk.Effect is null) yield return AnalysisFindingKind.NoEffect;
        if (risk.Goals.Count == 0) yield return AnalysisFindingKind.NoGoal;
        if (!risk.IsAssessed) yield return AnalysisFindingKind.NotAssessed;
        if (risk.Target > risk.Value) yield return AnalysisFindingKind.TargetAboveCurrent;
        if (risk.IsTreated && risk.IsAssessed && risk.Target == risk.Value) yield return AnalysisFindingKind.TargetNotLower;
        foreach (var kind in OfResponse(risk)) yield return kind;
        if (risk.Actions.Any(action => action.Responsible is null)) yield return AnalysisFindingKind.ActionWithoutOwner;
        if (risk.Actions.Any(action => action.DueOn is null)) yield return AnalysisFindingKind.ActionWithoutDay;
        if (risk.Responsible is null) yield return AnalysisFindingKind.NoResponsible;
    }

    /// <summary>Each response demands something of its own.</summary>
    private static IEnumerable<AnalysisFindingKind> OfResponse(CheckedRisk risk)
    {
        if (risk.Response is null) yield return AnalysisFindingKind.NoResponse;
        if (risk.Response is RiskResponse.Accept && risk.ResponseReason is null) yield return AnalysisFindingKind.AcceptedWithoutReason;
        if (risk.Response is RiskResponse.Accept && risk.ReviewOn is null) yield return AnalysisFindingKind.AcceptedWithoutReview;
        if (risk.Response is RiskResponse.Watch && risk.ReviewOn is null) yield return AnalysisFindingKind.WatchedWithoutReview;
        if (risk.Response is RiskResponse.Control && risk.ControlActivity is null) yield return AnalysisFindingKind.ControlWithoutActivity;
        if (risk.IsTreated && risk.Actions.Count == 0) yield return AnalysisFindingKind.TreatedWithoutAction;
    }

    private static IEnumerable<AnalysisFinding> AboveAppetite(CheckedRisk risk) =>
        risk.Response is RiskResponse.Accept && risk.Value > risk.Appetite ? [new AnalysisFinding(AnalysisFindingKind.AcceptedAboveAppetite, risk)] : [];

    /// <summary>Each kind once in a field, which may stand there several times, such as one for each action.</summary>
    private static IEnumerable<AnalysisFinding> PersonalDataIn(CheckedRisk risk) => risk.Texts
        .SelectMany(text => PersonalData.In(text.Text).Select(kind => new AnalysisFinding(AnalysisFindingKind.PersonalData, risk, text.Field, kind)))
        .Distinct();

    /// <summary>A department without risks says why in words of its own; a list of all that it has not considered would say nothing more.</summary>
    private static IEnumerable<AnalysisFinding> InTheWhole(IReadOnlyCollection<CheckedRisk> risks, AnalysisFrame frame)
    {
        if (risks.Count == 0) return [];

        var used = risks.Select(risk => risk.Category).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var threatened = risks.SelectMany(risk => risk.Goals).Select(goal => goal.Code).ToHashSet();
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
