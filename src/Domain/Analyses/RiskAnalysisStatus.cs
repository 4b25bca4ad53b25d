namespace Vaggeryd.InternalControl.Domain.Analyses;

/// <summary>Where a department's risk analysis stands. A department that has done nothing yet has no analysis stored and counts as <see cref="Draft"/>.</summary>
public enum RiskAnalysisStatus
{
    /// <summary>The department works on it.</summary>
    Draft,

    /// <summary>Handed in; the department's risks are not changed until it is returned or reopened.</summary>
    Submitted,

    /// <summary>Sent back with comments; the department works on it again.</summary>
    Returned,

    /// <summary>Taken into the year's compilation; nothing is changed until it is reopened.</summary>
    Accepted,
}
