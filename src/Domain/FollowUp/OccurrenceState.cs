namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>How a control occurrence stands on a day; the most urgent first.</summary>
public enum OccurrenceState
{
    /// <summary>The last day has passed, the period is open: it can still be done.</summary>
    Late,

    /// <summary>Whoever approves has sent the report back.</summary>
    Returned,

    /// <summary>The period has begun and the last day has not passed.</summary>
    Due,

    /// <summary>Reported, and waiting for whoever approves.</summary>
    ToApprove,

    /// <summary>The period closed without a report; it stays so.</summary>
    NotReported,

    /// <summary>Reported and approved, with deviations.</summary>
    Deviation,

    /// <summary>Reported and approved, without deviations.</summary>
    Done,

    /// <summary>The period has not begun.</summary>
    NotDue,

    /// <summary>The control rests for the time being.</summary>
    Paused,

    /// <summary>Nothing is to be reported: somebody decided so, the plan was adopted too late for it, or a revision took the control away.</summary>
    Skipped,
}

/// <summary>Whether an occurrence is to be reported.</summary>
public enum OccurrenceStanding
{
    /// <summary>It is.</summary>
    Expected,

    /// <summary>No: the period was over before the control was decided.</summary>
    BeforeDecision,

    /// <summary>No: a revision of the plan took the control away or changed how often it is done.</summary>
    PlanRevised,

    /// <summary>Not for the time being.</summary>
    Paused,

    /// <summary>No: somebody decided so, with a reason.</summary>
    Skipped,
}
