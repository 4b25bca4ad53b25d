using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.UnitTests.FollowUp.Followed;

namespace Vaggeryd.InternalControl.UnitTests.FollowUp;

/// <summary>What is done about a deviation, from the report until it has worked.</summary>
public sealed class CorrectiveActionTests
{
    private static readonly DateTime At = new(2026, 4, 5, 8, 0, 0, DateTimeKind.Utc);

    private static readonly ControlReport Bad = new()
    {
        Population = 212, Sample = 25, Deviations = 2, Grade = DeviationGrade.Minor, Finding = "Två kunde attestera",
        ActionWhat = " Spärras samma dag ", ActionResponsible = "System-\nförvaltaren", ActionDueOn = new(2026, 5, 31),
    };

    private ControlOccurrence _occurrence = null!;

    private ControlResult Result => _occurrence.Result!;

    private CorrectiveAction Action => Result.Actions.First();

    [SetUp]
    public void Decide() => _occurrence = Of(Day(12, 15, 2025), Says("Behörigheter")).Control("Behörigheter").In("2026-Q1")!;

    [Test]
    public void Approve_WhenSomethingWasWrong_BeginsToFollowTheAction()
    {
        Deviate();

        (Action.Number, Action.What, Action.Responsible, Action.DueOn, Action.PlannedBy).ShouldBe((1, "Spärras samma dag", "System- förvaltaren", Day(5, 31), "eva"));
        Result.DeviationOn(Day(5, 31)).ShouldBe(DeviationState.Open);
        Result.DeviationOn(Day(6, 1)).ShouldBe(DeviationState.Late);
    }

    [Test]
    public void Approve_WhenNothingWasWrong_FollowsNoAction()
    {
        Report(Bad with { Deviations = 0, Grade = DeviationGrade.None });

        Result.Actions.ShouldBeEmpty();
        Result.DeviationOn(Day(6, 1)).ShouldBeNull();
        Breaking(() => Result.Plan(Bad.Action, "eva", At), Rule.DeviationMustBeApproved);
    }

    [TestCase(null, "Eva", "2026-05-31", Rule.CorrectiveActionMustSayWhat)]
    [TestCase("Rättas", " ", "2026-05-31", Rule.CorrectiveActionMustSayWho)]
    [TestCase("Rättas", "Eva", null, Rule.CorrectiveActionMustSayWhen)]
    [TestCase("Rättas", "Eva", "2025-12-31", Rule.CorrectiveActionDayMustFit)]
    [TestCase("Rättas", "Eva", "2029-04-01", Rule.CorrectiveActionDayMustFit)]
    public void Submit_WhenTheActionIsNotComplete_IsRefused(string? what, string? who, string? due, Rule rule)
    {
        var report = Bad with { ActionWhat = what, ActionResponsible = who, ActionDueOn = due is null ? null : DateOnly.Parse(due) };
        var result = _occurrence.Write(report, By("eva"), At, Day(4, 5));

        Breaking(() => result.Submit(By("eva"), At, Day(4, 5)), rule);
    }

    [Test]
    public void Judge_WhenItWorked_ClosesTheDeviation()
    {
        Deviate();
        Action.Finish("Spärren går nu varje natt", By("eva"), At);
        Result.DeviationOn(Day(12, 31)).ShouldBe(DeviationState.ToJudge);

        Action.Judge(true, "Nytt stickprov utan fel", new ScoringModel(StandardScales.Numbered(4, 4)).Score(2, 3), By("bo"), At);

        (Result.DeviationOn(Day(12, 31)), Action.StateOn(Day(12, 31))).ShouldBe((DeviationState.Closed, CorrectiveActionState.Worked));
        (Action.Likelihood, Action.Consequence, Action.Value).ShouldBe((2, 3, 6));
    }

    [Test]
    public void Judge_WhenItDidNotWork_DemandsAnotherActionUntilOneWorks()
    {
        Deviate();
        Action.Finish("Rutinen är skriven", By("eva"), At);
        Action.Judge(false, "Ett fel till i maj", null, By("bo"), At);
        Result.DeviationOn(Day(6, 1)).ShouldBe(DeviationState.WithoutAction);

        var second = Result.Plan(new CorrectiveStep("Spärren görs av systemet", "IT", Day(9, 30)), "eva", At);
        (second.Number, Result.DeviationOn(Day(6, 1))).ShouldBe((2, DeviationState.Open));
        second.Finish("Klart", By("eva"), At);
        second.Judge(true, "Inga fel", null, By("bo"), At);

        Result.DeviationOn(Day(6, 1)).ShouldBe(DeviationState.Closed);
    }

    [Test]
    public void Judge_WhenItIsTheOwnAction_OrNotDone_IsRefused()
    {
        Deviate();
        Breaking(() => Action.Judge(true, "Ja", null, By("bo"), At), Rule.CorrectiveActionMustWaitForJudgement);
        Breaking(() => Action.Finish(" ", By("eva"), At), Rule.CorrectiveActionMustSayWhatWasDone);
        Action.Finish("Klart", By("eva"), At);

        Breaking(() => Action.Judge(true, "Ja", null, By("EVA"), At), Rule.JudgeMustBeAnother);
        Breaking(() => Action.Judge(true, " ", null, By("bo"), At), Rule.FollowUpMustSayWhy);
        Breaking(() => Action.Finish("Igen", By("eva"), At), Rule.CorrectiveActionMustBeOpen);
        Breaking(() => Action.Move(Day(12, 1), "Sent"), Rule.CorrectiveActionMustBeOpen);
    }

    [Test]
    public void Judge_WhenThePersonHasAnotherNameSince_IsRefused()
    {
        Deviate();
        Action.Finish("Klart", By("eva"), At);

        Breaking(() => Action.Judge(true, "Ja", null, By("eva") with { Name = "eva.ny" }, At), Rule.JudgeMustBeAnother);
        Action.MayBeJudgedBy(By("bo") with { Name = "eva" }).ShouldBeTrue();
    }

    [Test]
    public void Move_WhenItIsOpen_KeepsTheFirstDayAndTheReason()
    {
        Deviate();
        Breaking(() => Action.Move(Day(9, 1), null), Rule.FollowUpMustSayWhy);

        Action.Move(Day(9, 1), "Systembyte");
        Action.Move(Day(10, 1), "Systembyte igen");

        (Action.DueOn, Action.MovedFrom, Action.MovedBecause).ShouldBe((Day(10, 1), Day(5, 31), "Systembyte igen"));
        Result.DeviationOn(Day(6, 1)).ShouldBe(DeviationState.Open);
    }

    [TestCase(DeviationPattern.Once, DeviationGrade.Minor)]
    [TestCase(DeviationPattern.Repeated, DeviationGrade.Minor, DeviationGrade.Minor)]
    [TestCase(DeviationPattern.Major, DeviationGrade.Major)]
    [TestCase(DeviationPattern.Major, DeviationGrade.Minor, DeviationGrade.Major)]
    public void Pattern_IsWhatTheYearsDeviationsComeTo(DeviationPattern pattern, params DeviationGrade[] grades) =>
        DeviationPatterns.Of([.. grades.Select(grade => (DeviationGrade?)grade)]).ShouldBe(pattern);

    private void Deviate() => Report(Bad);

    private void Report(ControlReport report)
    {
        _occurrence.Write(report, By("eva"), At, Day(4, 5)).Submit(By("eva"), At, Day(4, 5));
        Result.Approve(By("bo"), At);
    }

    private static void Breaking(System.Action attempt, Rule rule) => attempt.ShouldBreak(rule);
}
