namespace Vaggeryd.InternalControl.Domain.Analyses;

/// <summary>What a look through a department's risk analysis can find, in the order in which it is told.</summary>
public enum AnalysisFindingKind
{
    /// <summary>The only one that stands in the way of handing in.</summary>
    NotAssessed,
    NoGoal,
    NoResponse,
    NoCause,
    NoEvent,
    NoEffect,
    NoResponsible,
    TargetAboveCurrent,

    /// <summary>The risk is to be treated, and is expected to be as large afterwards.</summary>
    TargetNotLower,
    TreatedWithoutAction,
    ActionWithoutOwner,
    ActionWithoutDay,
    AcceptedWithoutReason,
    AcceptedWithoutReview,
    WatchedWithoutReview,
    ControlWithoutActivity,
    AcceptedAboveAppetite,

    /// <summary>A text seems to say who somebody is.</summary>
    PersonalData,

    /// <summary>Others see risks of this kind, or the department itself did the year before.</summary>
    CategoryNotConsidered,

    /// <summary>No risk works against the internal goals of economy, personnel or environment.</summary>
    AreaNotConsidered,

    /// <summary>No risk works against an overarching goal.</summary>
    GoalNotConsidered,
}
