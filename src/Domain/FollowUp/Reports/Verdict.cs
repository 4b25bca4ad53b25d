namespace Vaggeryd.InternalControl.Domain.FollowUp.Reports;

/// <summary>What whoever answers for the internal control says of it as a whole.</summary>
public enum Verdict
{
    Sufficient,

    /// <summary>Sufficient, with deficiencies that are named.</summary>
    WithDeficiencies,
    Insufficient,
}

/// <summary>How far a report of a period has come.</summary>
public enum PeriodReportStatus
{
    /// <summary>Follows what is reported; the verdict can be written.</summary>
    Draft,

    /// <summary>Frozen, and the controls of the period with it.</summary>
    SignedOff,
}
