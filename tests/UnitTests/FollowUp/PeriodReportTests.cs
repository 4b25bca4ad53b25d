using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.UnitTests.FollowUp.Followed;

namespace Vaggeryd.InternalControl.UnitTests.FollowUp;

/// <summary>Verdict, signature and taking it back.</summary>
public sealed class PeriodReportTests
{
    private static readonly DateTime At = new(2026, 10, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = Day(10, 5);
    private static readonly FollowUpPeriod Third = new(2026, 3, 3);

    private PeriodReport _report = null!;

    [SetUp]
    public void Begin() => _report = Report(Third);

    [Test]
    public void SignOff_WhenTheVerdictIsGiven_KeepsWhatWasSigned()
    {
        _report.Judge(Verdict.WithDeficiencies, " Två fel ", "eva", At);

        var signed = _report.SignOff(Content(open: 0), acceptsOpen: false, "eva", At, Today);

        (_report.IsSignedOff, _report.InForce, signed.Number).ShouldBe((true, signed, 1));
        (signed.Verdict, signed.Reason, signed.SignedBy, signed.SignedAt, signed.ContentHash).ShouldBe((Verdict.WithDeficiencies, "Två fel", "eva", At, "ab12"));
        Breaking(() => _report.Judge(Verdict.Sufficient, "Nej", "eva", At), Rule.ReportMustNotBeSignedOff);
        Breaking(() => _report.SignOff(Content(0), true, "eva", At, Today), Rule.ReportMustNotBeSignedOff);
    }

    [Test]
    public void SignOff_WhenSomethingIsMissing_IsRefused()
    {
        Breaking(() => _report.SignOff(Content(0), true, "eva", At, Third.Last), Rule.ReportedPeriodMustBeOver);
        Breaking(() => _report.SignOff(Content(0), true, "eva", At, Today), Rule.VerdictMustBeGiven);
        _report.Judge(Verdict.Sufficient, " ", "eva", At);
        Breaking(() => _report.SignOff(Content(0), true, "eva", At, Today), Rule.VerdictMustSayWhy);
        _report.Judge(Verdict.Sufficient, "Allt är gjort", "eva", At);
        Breaking(() => _report.SignOff(Content(open: 3), false, "eva", At, Today), Rule.OpenControlsMustBeAccepted);

        _report.SignOff(Content(open: 3), true, "eva", At, Third.Last.AddDays(1)).Open.ShouldBe(3);
    }

    [Test]
    public void Withdraw_WhenSigned_KeepsTheSignatureAndIsADraftAgain()
    {
        _report.Judge(Verdict.Sufficient, "Allt är gjort", "eva", At);
        Breaking(() => _report.Withdraw("Fel", "bo", At), Rule.ReportMustBeSignedOff);
        _report.SignOff(Content(0), false, "eva", At, Today);
        Breaking(() => _report.Withdraw(" ", "bo", At), Rule.WithdrawnSignOffMustSayWhy);

        _report.Withdraw("En rapport kom sent", "bo", At.AddDays(1));

        (_report.Status, _report.InForce).ShouldBe((PeriodReportStatus.Draft, null));
        var kept = _report.SignOffs.ShouldHaveSingleItem();
        (kept.WithdrawnBecause, kept.WithdrawnBy, kept.WithdrawnAt, kept.ContentHash).ShouldBe(("En rapport kom sent", "bo", At.AddDays(1), "ab12"));
        _report.Judge(Verdict.Insufficient, "Fel", "eva", At);
        _report.SignOff(Content(0), false, "eva", At, Today).Number.ShouldBe(2);
        _report.InForce!.Verdict.ShouldBe(Verdict.Insufficient);
    }

    [Test]
    public void Report_WhenThePeriodIsNoneOfTheMunicipalitys_IsRefused()
    {
        foreach (var other in (FollowUpPeriod[])[new(2026, 1, 3), new(2026, 6, 1), new(2025, 3, 3)]) Breaking(() => Report(other), Rule.ReportPeriodMustBeFollowedUp);

        Report(new FollowUpPeriod(2026, 12, 1)).Name.ShouldBe("2026 SN");
    }

    [Test]
    public void Covers_IsWhatEndsInThePeriod_AndAllOfTheYear()
    {
        FollowUpPeriod[] periods = [new(2026, 1, 7), new(2026, 1, 6), new(2026, 3, 3), new(2026, 4, 2), new(2026, 6, 1), new(2026, 12, 1)];

        periods.Where(period => _report.Covers(period)).Select(period => period.Name).ShouldBe(["2026-M07", "2026-Q3", "2026-T2"]);
        periods.ShouldAllBe(period => Report(new FollowUpPeriod(2026, 12, 1)).Covers(period));
    }

    [TestCase(2026, 3, 3, "2026-Q2")]
    [TestCase(2026, 3, 1, "2025-Q4")]
    [TestCase(2026, 12, 1, "2025")]
    public void Before_IsThePeriodBefore(int year, int months, int number, string before) => FollowUpCalendar.Before(new FollowUpPeriod(year, months, number)).Name.ShouldBe(before);

    private static PeriodReport Report(FollowUpPeriod period) =>
        new(new ControlPlan(new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4)))), new Department("SN", "Socialnämnden", DepartmentKind.Board), period, FollowUpCalendar.Standard);

    private static SignedContent Content(int open) => new([1, 2, 3], "ab12", "Jag intygar", open);

    private static void Breaking(Action act, Rule rule) => Should.Throw<RuleBrokenException>(act).Rule.ShouldBe(rule);
}
