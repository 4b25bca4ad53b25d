using Vaggeryd.InternalControl.Domain.Analyses;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Where a department's risk analysis stands on a day; a department that has done nothing yet has a draft.</summary>
/// <param name="Analysis">What is stored of it; null before anything is done.</param>
/// <param name="YearDue">The year's last day for handing in.</param>
/// <param name="Today">The day in the municipality's own time.</param>
public sealed record AnalysisStanding(RiskAnalysis? Analysis, DateOnly? YearDue, DateOnly Today)
{
    /// <summary>The version of an analysis that is not stored yet.</summary>
    public const int NotBegun = -1;

    /// <summary>The name of whoever handed it in; null before anybody has.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>The name of whoever returned, accepted or reopened it last; null before anybody has.</summary>
    public string? ReviewedBy { get; init; }

    public RiskAnalysisStatus Status => Analysis?.Status ?? RiskAnalysisStatus.Draft;

    /// <summary>The department may change its risks.</summary>
    public bool IsOpen => Analysis?.IsOpen ?? true;

    public DateOnly? Due => Analysis?.OwnDue ?? YearDue;

    /// <summary>The last day has passed, and it is not handed in.</summary>
    public bool IsLate => IsOpen && Due < Today;

    public int Version => Analysis?.Version ?? NotBegun;

    internal static AnalysisStanding Of(StoredAnalysis? stored, DateOnly? yearDue, DateOnly today) =>
        new(stored?.Analysis, yearDue, today) { SubmittedBy = stored?.SubmittedBy, ReviewedBy = stored?.ReviewedBy };

    /// <summary>The one who was last asked to do something: late ones first, then those that wait for finance, then those that are worked on.</summary>
    public int Urgency => (IsLate, Status) switch
    {
        (true, _) => 0,
        (_, RiskAnalysisStatus.Submitted) => 1,
        (_, RiskAnalysisStatus.Returned) => 2,
        (_, RiskAnalysisStatus.Draft) => 3,
        _ => 4,
    };
}
