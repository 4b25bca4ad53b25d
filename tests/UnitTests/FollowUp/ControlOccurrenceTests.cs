using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using static Vaggeryd.InternalControl.UnitTests.FollowUp.Followed;

namespace Vaggeryd.InternalControl.UnitTests.FollowUp;

/// <summary>Reporting, approving, moving, pausing and leaving out.</summary>
public sealed class ControlOccurrenceTests
{
    private static readonly DateTime At = new(2026, 4, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = Day(4, 5);
    private static readonly ControlReport Fine = new() { Population = 212, Sample = 25, Deviations = 0, Grade = DeviationGrade.None };
    private static readonly ControlReport Bad = Fine with { Deviations = 2, Grade = DeviationGrade.Minor, Finding = "Två kunde attestera", ActionWhat = "Spärras samma dag", ActionResponsible = "Systemförvaltaren", ActionDueOn = new(2026, 5, 31) };

    private Followed _plan = null!;

    private FollowedControl Control => _plan.Control("Bemanning");

    private ControlOccurrence First => Control.In("2026-q1")!;

    [SetUp]
    public void Decide() => _plan = Of(Day(12, 15, 2025), Says("Bemanning"));

    [Test]
    public void Report_WhenSomebodyElseApproves_IsDone()
    {
        First.Write(Fine, By("eva"), At, Today).Submit(By("eva"), At, Today);
        First.StateOn(Today).ShouldBe(OccurrenceState.ToApprove);

        First.Result!.Approve(By("bo"), At.AddDays(1));

        First.StateOn(Day(12, 31)).ShouldBe(OccurrenceState.Done);
        (First.Result.SubmittedBy, First.Result.ReviewedBy, First.Result.ReviewedAt).ShouldBe(("eva", "bo", At.AddDays(1)));
        Breaking(() => First.Write(Bad, By("eva"), At, Today), Rule.ReportMustBeWithThePerformer);
        Breaking(() => First.Result.Return("Nej", By("bo"), At), Rule.ReportMustBeWithTheApprover);
    }

    [Test]
    public void Report_WhenThereAreDeviations_IsADeviation()
    {
        First.Write(Bad, By("eva"), At, Today).Submit(By("eva"), At, Today);
        First.Result!.Approve(By("bo"), At);

        First.StateOn(Today).ShouldBe(OccurrenceState.Deviation);
    }

    [Test]
    public void Approve_WhenItIsTheOwnReport_IsRefused()
    {
        First.Write(Fine, By("eva"), At, Today).Submit(By("ann"), At, Today);

        foreach (var own in (string[])["eva", "EVA", "ann"])
        {
            Breaking(() => First.Result!.Approve(By(own), At), Rule.ApproverMustBeAnother);
            Breaking(() => First.Result!.Return("Nej", By(own), At), Rule.ApproverMustBeAnother);
        }
    }

    [Test]
    public void Approve_WhenSomebodyElseSentWhatThePersonHadWritten_IsRefused()
    {
        First.Write(Fine, By("eva"), At, Today);
        First.Write(Fine with { Comment = "Ett komma" }, By("ann"), At, Today).Submit(By("ann"), At, Today);

        Breaking(() => First.Result!.Approve(By("eva"), At), Rule.ApproverMustBeAnother);
        First.Result!.Return("Vilka?", By("bo"), At);
        First.Write(Fine, By("per"), At, Today).Submit(By("per"), At, Today);

        foreach (var own in (string[])["eva", "ann", "per"]) Breaking(() => First.Result!.Approve(By(own), At), Rule.ApproverMustBeAnother);
        (First.Result!.MayBeReviewedBy(By("bo")), First.Result.Sendings).ShouldBe((true, 2));
    }

    [Test]
    public void Approve_WhenThePersonHasAnotherNameSince_IsRefusedAllTheSame_AndTheOldNameIsNobodysPast()
    {
        var eva = By("eva");
        First.Write(Fine, eva, At, Today).Submit(eva, At, Today);

        Breaking(() => First.Result!.Approve(eva with { Name = "eva.ny" }, At), Rule.ApproverMustBeAnother);
        First.Result!.MayBeReviewedBy(By("bo") with { Name = "eva" }).ShouldBeTrue();
    }

    [Test]
    public void Return_WhenThePeriodHasClosedSince_LetsItBeMended()
    {
        First.Write(Fine, By("eva"), At, Today).Submit(By("eva"), At, Today);
        Breaking(() => First.Result!.Return(" ", By("bo"), At), Rule.FollowUpMustSayWhy);
        First.Result!.Return("Vilka 25?", By("bo"), At);
        First.StateOn(Day(12, 31)).ShouldBe(OccurrenceState.Returned);

        First.Write(Fine with { Comment = "Var nionde" }, By("eva"), At, Day(6, 1)).Submit(By("eva"), At, Day(6, 1));

        (First.StateOn(Day(6, 1)), First.Result.ReviewComment).ShouldBe((OccurrenceState.ToApprove, "Vilka 25?"));
    }

    [Test]
    public void Write_WhenItCannotBeReportedNow_IsRefused()
    {
        Breaking(() => First.Write(Fine, By("eva"), At, Day(12, 31, 2025)), Rule.OccurrenceMustHaveBegun);
        Breaking(() => First.Write(Fine, By("eva"), At, Day(5, 2)), Rule.OccurrenceMustBeOpen);
        First.Write(Fine, By("eva"), At, Day(5, 1));
        First.StateOn(Day(5, 2)).ShouldBe(OccurrenceState.NotReported);
        First.Skip("Ingen var här", Day(5, 1));
        Breaking(() => First.Write(Fine, By("eva"), At, Today), Rule.OccurrenceMustBeExpected);
    }

    [TestCase(10, 11, 0, Rule.SampleMustNotExceedPopulation)]
    [TestCase(10, 5, 6, Rule.DeviationsMustNotExceedSample)]
    [TestCase(-1, null, null, Rule.CountMustBeReasonable)]
    [TestCase(100_000_001, null, null, Rule.CountMustBeReasonable)]
    public void Write_WhenNumbersAreImpossible_IsRefused(int? population, int? sample, int? deviations, Rule rule) =>
        Breaking(() => First.Write(new ControlReport { Population = population, Sample = sample, Deviations = deviations }, By("eva"), At, Today), rule);

    [TestCase(null, 5, 0, DeviationGrade.None, null, Rule.ReportMustSayHowMany)]
    [TestCase(10, 5, null, DeviationGrade.None, null, Rule.ReportMustSayHowMany)]
    [TestCase(10, 0, 0, DeviationGrade.None, null, Rule.ReportMustHaveASample)]
    [TestCase(10, 5, 0, null, null, Rule.ReportMustHaveAGrade)]
    [TestCase(10, 5, 0, DeviationGrade.Minor, "Fel", Rule.GradeMustFitDeviations)]
    [TestCase(10, 5, 1, DeviationGrade.None, "Fel", Rule.GradeMustFitDeviations)]
    [TestCase(10, 5, 1, DeviationGrade.Major, "  ", Rule.DeviationMustSayWhat)]
    public void Submit_WhenTheReportIsNotComplete_IsRefusedAndKept(int? population, int? sample, int? deviations, DeviationGrade? grade, string? finding, Rule rule)
    {
        var result = First.Write(new ControlReport { Population = population, Sample = sample, Deviations = deviations, Grade = grade, Finding = finding }, By("eva"), At, Today);

        Breaking(() => result.Submit(By("eva"), At, Today), rule);

        (result.Status, result.Report.Population, First.StateOn(Today)).ShouldBe((ResultStatus.Draft, population, OccurrenceState.Due));
    }

    [Test]
    public void Submit_WhenThereWasNothingToLookAt_IsComplete()
    {
        First.Write(new ControlReport { Population = 0, Sample = 0, Deviations = 0, Grade = DeviationGrade.None }, By("eva"), At, Today).Submit(By("eva"), At, Today);

        First.StateOn(Today).ShouldBe(OccurrenceState.ToApprove);
    }

    [Test]
    public void Move_WhenThereIsAReason_IsJudgedByTheNewDay()
    {
        First.Move(Day(5, 15), "Systembyte", Today);

        (First.Due, First.Closes, First.MovedFrom, First.Because).ShouldBe((Day(5, 15), Day(6, 5), Day(4, 10), "Systembyte"));
        (First.StateOn(Day(5, 15)), First.StateOn(Day(5, 16)), First.StateOn(Day(6, 6))).ShouldBe((OccurrenceState.Due, OccurrenceState.Late, OccurrenceState.NotReported));
        First.Move(Day(5, 10), "Tidigare än vi trodde", Day(5, 10));
        First.MovedFrom.ShouldBe(Day(4, 10));
    }

    [Test]
    public void MoveAndSkip_WhenTheyDoNotFit_AreRefused()
    {
        Breaking(() => First.Move(Day(12, 31, 2025), "Systembyte", Today), Rule.MovedDayMustFit);
        Breaking(() => First.Move(Day(4, 1, 2027), "Systembyte", Today), Rule.MovedDayMustFit);
        Breaking(() => First.Move(Today.AddDays(-1), "Systembyte", Today), Rule.MovedDayMustNotHavePassed);
        Breaking(() => First.Move(Day(5, 15), " ", Today), Rule.FollowUpMustSayWhy);
        Breaking(() => First.Move(Day(6, 15), "Systembyte", Day(5, 2)), Rule.OccurrenceMustBeOpen);
        Breaking(() => First.Skip(null, Today), Rule.FollowUpMustSayWhy);
        Breaking(() => First.Skip("För sent", Day(5, 2)), Rule.OccurrenceMustBeOpen);
        First.Write(Fine, By("eva"), At, Today).Submit(By("eva"), At, Today);
        Breaking(() => First.Skip("Ändå inte", Today), Rule.OccurrenceMustNotBeReported);
    }

    [Test]
    public void Pause_WhenTheControlRests_ExpectsNothingUntilItIsDoneAgain()
    {
        First.Write(Fine, By("eva"), At, Today).Submit(By("eva"), At, Today);
        Control.Pause(Day(3, 1), "Personen är sjuk");
        _plan.States("Bemanning", Day(12, 1)).ShouldBe("Q1 ToApprove, Q2 Paused, Q3 Paused, Q4 Paused");

        Control.Resume(Day(7, 15));

        _plan.States("Bemanning", Day(7, 15)).ShouldBe("Q1 ToApprove, Q2 Paused, Q3 Due, Q4 NotDue");
        Control.In("2026-Q3")!.Because.ShouldBeNull();
    }

    [Test]
    public void PauseAndResume_WhenThereIsNothing_AreRefused()
    {
        Breaking(() => Control.Pause(Day(1, 1, 2027), "Vi vilar"), Rule.ControlMustHaveSomethingLeft);
        Breaking(() => Control.Pause(Day(1, 1), null), Rule.FollowUpMustSayWhy);
        Breaking(() => Control.Resume(Day(1, 1)), Rule.ControlMustRest);
    }

    private static void Breaking(Action attempt, Rule rule) => attempt.ShouldBreak(rule);
}
