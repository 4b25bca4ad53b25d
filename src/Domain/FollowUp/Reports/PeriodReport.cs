using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.FollowUp.Reports;

/// <summary>
/// The report of a department, or of the whole municipality, on a follow-up period or the year: a verdict with its reason, signed by whoever
/// answers for it. What was signed is kept for ever, also when it is taken back.
/// </summary>
public sealed class PeriodReport
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 2000;

    private readonly List<PeriodSignOff> _signOffs = [];

    private PeriodReport() { }

    /// <param name="plan">The plan that is followed up.</param>
    /// <param name="department">Whose report; null for the municipality's.</param>
    /// <param name="period">One of the calendar's follow-up periods in the plan's year, or the year.</param>
    /// <param name="calendar">The municipality's follow-up periods.</param>
    /// <exception cref="RuleBrokenException">The period is another.</exception>
    public PeriodReport(ControlPlan plan, Department? department, FollowUpPeriod period, FollowUpCalendar calendar)
    {
        Require(calendar.IsReported(period, plan.PlanningYear.Year), Rule.ReportPeriodMustBeFollowedUp, period.Name);
        (Plan, PlanId, PeriodName) = (plan, plan.Id, period.Name);
        (Department, DepartmentId, DepartmentKey) = (department, department?.Id, department?.Id ?? 0);
    }

    public int Id { get; private set; }

    public int PlanId { get; private set; }

    public ControlPlan Plan { get; private set; } = null!;

    /// <summary>Null for the municipality's report.</summary>
    public int? DepartmentId { get; private set; }

    public Department? Department { get; private set; }

    /// <summary>The department's id, or 0: one report each of a period, also where a database takes two nulls for different.</summary>
    public int DepartmentKey { get; private set; }

    /// <summary>"2026-Q3", or "2026" for the year.</summary>
    public string PeriodName { get; private set; } = "";

    public FollowUpPeriod Period => FollowUpPeriod.Read(PeriodName)!.Value;

    public PeriodReportStatus Status { get; private set; }

    /// <summary>Null while it is not given.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>Why the verdict is what it is; null while it is not said.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who wrote verdict and reason last.</summary>
    public string WrittenBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>Every time that it was signed, those that were taken back too.</summary>
    public IReadOnlyCollection<PeriodSignOff> SignOffs => _signOffs;

    public int Version { get; private set; }

    public bool IsSignedOff => Status == PeriodReportStatus.SignedOff;

    /// <summary>What counts; null in a draft.</summary>
    public PeriodSignOff? InForce => IsSignedOff ? _signOffs.MaxBy(signOff => signOff.Number) : null;

    /// <summary>"2026-Q3 SN", or "2026-Q3" for the municipality's.</summary>
    public string Name => PeriodName + (Department is null ? "" : $" {Department.Code}");

    /// <summary>Keeps verdict and reason, which may be half written.</summary>
    /// <exception cref="RuleBrokenException">It is signed, or the reason is too long.</exception>
    public void Judge(Verdict? verdict, string? reason, string by, DateTime at)
    {
        Require(!IsSignedOff, Rule.ReportMustNotBeSignedOff, Name);
        var why = OptionalText(reason, ReasonLimit, nameof(Reason));

        (Verdict, Reason, WrittenBy, WrittenAt) = (verdict, why, by, at);
    }

    /// <summary>It can be signed on a day.</summary>
    /// <param name="open">How many of the period's controls are not reported and approved.</param>
    /// <param name="acceptsOpen">Whoever signs has said that they know.</param>
    /// <param name="today">The day.</param>
    /// <exception cref="RuleBrokenException">It is signed, the period is not over, the verdict or its reason is missing, or what is open is not accepted.</exception>
    public void RequireSignable(int open, bool acceptsOpen, DateOnly today)
    {
        Require(!IsSignedOff, Rule.ReportMustNotBeSignedOff, Name);
        Require(today > Period.Last, Rule.ReportedPeriodMustBeOver, Period.Last);
        Require(Verdict is not null, Rule.VerdictMustBeGiven);
        Require(Reason is not null, Rule.VerdictMustSayWhy);
        Require(open == 0 || acceptsOpen, Rule.OpenControlsMustBeAccepted, open);
    }

    /// <summary>Signs it: what it shows is frozen here and now. See <see cref="RequireSignable"/>.</summary>
    /// <param name="content">What is signed, and in which words.</param>
    /// <param name="acceptsOpen">Whoever signs knows that controls are open.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="today">The day in the municipality's own time.</param>
    /// <exception cref="RuleBrokenException">It cannot be signed.</exception>
    public PeriodSignOff SignOff(SignedContent content, bool acceptsOpen, string by, DateTime at, DateOnly today)
    {
        RequireSignable(content.Open, acceptsOpen, today);

        var signOff = new PeriodSignOff(this, _signOffs.Count + 1, content, by, at);
        _signOffs.Add(signOff);
        Status = PeriodReportStatus.SignedOff;
        return signOff;
    }

    /// <summary>Takes the signature back; it is kept with the reason, and the report is a draft again.</summary>
    /// <param name="because">Why, 1 to 2,000 characters.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">It is not signed, or nothing is said of why.</exception>
    public PeriodSignOff Withdraw(string? because, string by, DateTime at)
    {
        Require(InForce is not null, Rule.ReportMustBeSignedOff, Name);
        var why = OptionalText(because, ReasonLimit, nameof(PeriodSignOff.WithdrawnBecause));
        Require(why is not null, Rule.WithdrawnSignOffMustSayWhy);

        var signOff = InForce;
        signOff.Withdraw(why, by, at);
        Status = PeriodReportStatus.Draft;
        return signOff;
    }

    /// <summary>It is about what ends in its period.</summary>
    /// <param name="period">Of an occurrence.</param>
    public bool Covers(FollowUpPeriod period) => Period.First <= period.Last && period.Last <= Period.Last;
}
