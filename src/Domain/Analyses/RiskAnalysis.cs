using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Analyses;

/// <summary>
/// One department's risk analysis of one planning year: who handed it in, what was said of it, what the board decided. The risks
/// themselves are the department's risks of the year. Stored from the first time that something is done with it.
/// </summary>
public sealed class RiskAnalysis
{
    /// <summary>Longest reason and longest comment, in characters.</summary>
    public const int ReasonLimit = 2000;

    private RiskAnalysis() { }

    public RiskAnalysis(PlanningYear year, Department department)
    {
        PlanningYear = year;
        PlanningYearId = year.Id;
        Department = department;
        DepartmentId = department.Id;
    }

    public int Id { get; private set; }

    public int PlanningYearId { get; private set; }

    public PlanningYear PlanningYear { get; private set; } = null!;

    public int DepartmentId { get; private set; }

    public Department Department { get; private set; } = null!;

    public RiskAnalysisStatus Status { get; private set; }

    /// <summary>The department's own last day, in place of the year's; null: the year's counts.</summary>
    public DateOnly? OwnDue { get; private set; }

    /// <summary>Why the department sees no risks of note; null where it has risks.</summary>
    public string? NoRisksReason { get; private set; }

    public string? SubmittedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Who returned, accepted or reopened it last.</summary>
    public string? ReviewedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>What was said of the whole when it was returned or reopened last; null after it was accepted.</summary>
    public string? ReviewComment { get; private set; }

    /// <summary>What the board decided of the analysis; null until it has, and again when the analysis goes back to the department.</summary>
    public BoardDecision? Decision { get; private set; }

    public int Version { get; private set; }

    /// <summary>The department may change its risks.</summary>
    public bool IsOpen => Status is RiskAnalysisStatus.Draft or RiskAnalysisStatus.Returned;

    /// <summary>The department hands it in.</summary>
    /// <param name="risks">How many risks it holds.</param>
    /// <param name="unassessed">How many of them nobody has assessed.</param>
    /// <param name="noRisksReason">Why there are no risks of note; needed where there are none, else left out.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">It is handed in already, a risk is not assessed, nothing is said of why there are none, or the year is closed.</exception>
    public void Submit(int risks, int unassessed, string? noRisksReason, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        Require(IsOpen, Rule.AnalysisMustBeWithTheDepartment, Department.Code);
        Require(unassessed == 0, Rule.RisksMustBeAssessed, unassessed);
        var reason = OptionalText(noRisksReason, ReasonLimit, nameof(NoRisksReason));
        Require(risks > 0 || reason is not null, Rule.AnalysisWithoutRisksMustSayWhy, Department.Code);

        NoRisksReason = risks > 0 ? null : reason;
        (Status, SubmittedBy, SubmittedAt) = (RiskAnalysisStatus.Submitted, by, at);
    }

    /// <summary>It goes back to the department, with what should be mended.</summary>
    /// <exception cref="RuleBrokenException">It is not handed in, or nothing is said of why.</exception>
    public void Return(string? comment, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        Require(Status == RiskAnalysisStatus.Submitted, Rule.AnalysisMustBeSubmitted, Department.Code);

        Review(RiskAnalysisStatus.Returned, Needed(comment), by, at);
    }

    /// <summary>It is taken into the year's compilation.</summary>
    /// <exception cref="RuleBrokenException">It is not handed in.</exception>
    public void Accept(string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        Require(Status == RiskAnalysisStatus.Submitted, Rule.AnalysisMustBeSubmitted, Department.Code);

        Review(RiskAnalysisStatus.Accepted, null, by, at);
    }

    /// <summary>It is opened again after it was handed in or accepted.</summary>
    /// <exception cref="RuleBrokenException">It is with the department already, or nothing is said of why.</exception>
    public void Reopen(string? reason, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        Require(!IsOpen, Rule.AnalysisMustBeSubmitted, Department.Code);

        Review(RiskAnalysisStatus.Draft, Needed(reason), by, at);
    }

    /// <summary>Notes what the board decided, in place of what was noted before. Says whether anything changed.</summary>
    /// <exception cref="RuleBrokenException">The analysis is not handed in, or the year is closed.</exception>
    public bool Decide(BoardDecision decision)
    {
        PlanningYear.RequireOpen();
        Require(!IsOpen, Rule.AnalysisMustBeSubmitted, Department.Code);
        if (Decision == decision) return false;

        Decision = decision;
        return true;
    }

    /// <summary>Gives the department a last day of its own; null takes it away. Says whether anything changed.</summary>
    public bool MoveDue(DateOnly? day)
    {
        PlanningYear.RequireOpen();
        if (OwnDue == day) return false;

        OwnDue = day;
        return true;
    }

    private static string Needed(string? comment) => OptionalText(comment, ReasonLimit, nameof(ReviewComment)) is { } said ? said : throw new RuleBrokenException(Rule.AnalysisMustSayWhy);

    private void Review(RiskAnalysisStatus status, string? comment, string by, DateTime at)
    {
        (Status, ReviewComment, ReviewedBy, ReviewedAt) = (status, comment, by, at);
        if (IsOpen) Decision = null;
    }
}
