namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>Something that a risk lacks before it is finished. Advice, never a reason not to save.</summary>
public enum RiskGap
{
    CauseIsMissing,
    EventIsMissing,
    EffectIsMissing,
    GoalIsMissing,
    AssessmentIsMissing,
    ResponseIsMissing,
    AcceptingNeedsAReason,
    ReviewDayIsMissing,
    ActionIsMissing,
    ActionNeedsSomebody,
    ActionNeedsADay,
    ControlIsMissing,
    TargetIsNotLower,
    ResponsibleIsMissing,
}
