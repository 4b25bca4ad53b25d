namespace Vaggeryd.InternalControl.Domain.Risks;

public sealed partial class Risk
{
    /// <summary>What is missing before the risk is finished, in the order of the form. Needs the goals, the actions and the assessments.</summary>
    public IReadOnlyList<RiskGap> Gaps => [.. FindGaps()];

    private bool IsTreated => Response is RiskResponse.Treat or RiskResponse.TreatNow;

    private IEnumerable<RiskGap> FindGaps()
    {
        if (Cause is null) yield return RiskGap.CauseIsMissing;
        if (Event is null) yield return RiskGap.EventIsMissing;
        if (Effect is null) yield return RiskGap.EffectIsMissing;
        if (_goals.Count == 0) yield return RiskGap.GoalIsMissing;
        if (At(AssessmentStage.Current) is not { } current) yield return RiskGap.AssessmentIsMissing;
        else if (IsTreated && At(AssessmentStage.Target) is { } target && target.Value >= current.Value) yield return RiskGap.TargetIsNotLower;
        if (Responsible is null) yield return RiskGap.ResponsibleIsMissing;
        foreach (var gap in GapsOfResponse()) yield return gap;
    }

    /// <summary>Each response demands something of its own.</summary>
    private IEnumerable<RiskGap> GapsOfResponse()
    {
        if (Response is null) yield return RiskGap.ResponseIsMissing;
        if (Response is RiskResponse.Accept && ResponseReason is null) yield return RiskGap.AcceptingNeedsAReason;
        if (Response is RiskResponse.Accept or RiskResponse.Watch && ReviewOn is null) yield return RiskGap.ReviewDayIsMissing;
        if (Response is RiskResponse.Control && ControlActivity is null) yield return RiskGap.ControlIsMissing;
        if (IsTreated && _actions.Count == 0) yield return RiskGap.ActionIsMissing;
        if (_actions.Exists(action => action.Responsible is null)) yield return RiskGap.ActionNeedsSomebody;
        if (_actions.Exists(action => action.DueOn is null)) yield return RiskGap.ActionNeedsADay;
    }
}
