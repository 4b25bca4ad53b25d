using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using static Vaggeryd.InternalControl.UnitTests.FollowUp.Followed;

namespace Vaggeryd.InternalControl.UnitTests.Reminders;

/// <summary>What is found wrong is chased until it is put right; the action's last day is 30 November.</summary>
public sealed class ReminderDeviationTests
{
    private static readonly DateTime At = new(2026, 10, 5, 8, 0, 0, DateTimeKind.Utc);

    private Staff _staff = null!;

    private ControlOccurrence Occurrence => _staff.Control.In("2026-Q3")!;

    private ControlResult Result => Occurrence.Result!;

    [SetUp]
    public void Prepare()
    {
        _staff = new Staff();
        _staff.Add("utförare", Role.ControlPerformer);
        _staff.Add("chef", Role.DepartmentHead);
        _staff.Add("ekonomi", Role.Finance, department: null);
    }

    [Test]
    public void On_WhenTheActionIsNotDone_GoesUpTheLadderFromItsDay()
    {
        Deviate();

        _staff.RemindEachDay(Day(10, 6), Day(12, 31));

        _staff.Said.ShouldBe(["2026-11-23 utförare -7", "2026-11-30 utförare 0", "2026-12-03 utförare 3", "2026-12-07 chef 7", "2026-12-10 utförare 10", "2026-12-14 ekonomi 14"]);
    }

    [Test]
    public void On_WhenSomebodyIsNamedToAct_RemindsThatPersonAndNotTheOthers()
    {
        var named = _staff.Add("namngiven", Role.ControlPerformer);
        Deviate(named.Id);

        _staff.RemindEachDay(Day(10, 6), Day(12, 8));

        _staff.Said.ShouldBe(["2026-11-23 namngiven -7", "2026-11-30 namngiven 0", "2026-12-03 namngiven 3", "2026-12-07 chef 7"]);
    }

    [Test]
    public void On_WhenThereAreTwoActions_RemindsEachPersonOfTheirOwn()
    {
        var (first, second) = (_staff.Add("första", Role.ControlPerformer), _staff.Add("andra", Role.ControlPerformer));
        Deviate(first.Id);
        Result.Plan(new CorrectiveStep("Mer", "Andra", Day(12, 10), second.Id), "chef", At);

        _staff.RemindEachDay(Day(11, 20), Day(12, 4));

        _staff.Said.ShouldBe(["2026-11-23 första -7", "2026-11-30 första 0", "2026-12-03 första 3", "2026-12-03 andra -7"], ignoreOrder: true);
    }

    [Test]
    public void On_WhenTheActionIsMoved_BeginsAnew()
    {
        Deviate();
        _staff.RemindEachDay(Day(11, 20), Day(11, 25));
        Result.Actions.Single().Move(Day(12, 20), "Systembyte");

        _staff.RemindEachDay(Day(11, 26), Day(12, 20));

        _staff.Said.ShouldBe(["2026-11-23 utförare -7", "2026-12-13 utförare -7", "2026-12-20 utförare 0"]);
    }

    [Test]
    public void On_WhenTheActionIsDone_AsksSomebodyElseOnceWhetherItWorked()
    {
        Deviate();
        Result.Actions.Single().Finish("Klart", _staff.Actor("chef"), At);

        _staff.RemindEachDay(Day(10, 6), Day(12, 31));

        _staff.Said.ShouldBe(["2026-10-06 ekonomi ToJudge"]);
    }

    [Test]
    public void On_WhenItDidNotWork_AsksForAnotherAction_UntilThereIsOne()
    {
        Deviate();
        Result.Actions.Single().Finish("Klart", _staff.Actor("utförare"), At);
        Result.Actions.Single().Judge(false, "Ett fel till", null, _staff.Actor("chef"), At.AddDays(2));

        _staff.RemindEachDay(Day(10, 8), Day(11, 1));
        Result.Plan(new CorrectiveStep("Spärr i systemet", "IT", Day(11, 9)), "chef", At);
        _staff.Remind(Day(11, 2));

        _staff.Said.ShouldBe(["2026-10-08 utförare WithoutAction", "2026-10-08 chef WithoutAction", "2026-11-02 utförare -7"]);
    }

    [Test]
    public void On_WhenItWorked_IsSilent()
    {
        Deviate();
        Result.Actions.Single().Finish("Klart", _staff.Actor("utförare"), At);
        Result.Actions.Single().Judge(true, "Inga fel", null, _staff.Actor("chef"), At);

        _staff.RemindEachDay(Day(10, 6), Day(12, 31));

        _staff.Said.ShouldBeEmpty();
    }

    [Test]
    public void On_WhenAReportIsReturnedTwiceOnADay_TellsOfBoth()
    {
        Send("utförare");
        Result.Return("Vilka?", _staff.Actor("chef"), At);
        _staff.Remind(Day(10, 5));
        Send("utförare");
        Result.Return("Fortfarande: vilka?", _staff.Actor("chef"), At.AddHours(1));

        _staff.RemindEachDay(Day(10, 5), Day(11, 10));

        _staff.Said.ShouldBe(["2026-10-05 utförare Returned", "2026-10-05 utförare Returned"]);
    }

    [Test]
    public void On_WhenWhoeverSentTheReportMayNotMendIt_TellsTheDepartment()
    {
        _staff.Add("slutat", Role.Reader);
        Send("slutat");
        Result.Return("Vilka?", _staff.Actor("chef"), At);

        _staff.Remind(Day(10, 5));

        _staff.Said.ShouldBe(["2026-10-05 utförare Returned"]);
    }

    [Test]
    public void On_WhenNoHeadMayKnowOfTheControl_AsksFinanceToApprove()
    {
        _staff.Blind.Add(_staff.Actor("chef").AccountId!.Value);
        Send("utförare");

        _staff.Remind(Day(10, 5));

        _staff.Said.ShouldBe(["2026-10-05 ekonomi ToApprove"]);
    }

    private void Deviate(int? responsible = null)
    {
        Send("utförare", new ControlReport { Population = 10, Sample = 10, Deviations = 2, Grade = DeviationGrade.Minor, Finding = "Två fel", ActionWhat = "Rättas", ActionResponsible = "Eva", ActionResponsibleId = responsible, ActionDueOn = Day(11, 30) });
        Result.Approve(_staff.Actor("chef"), At);
    }

    private void Send(string by, ControlReport? report = null)
    {
        var fine = new ControlReport { Population = 10, Sample = 10, Deviations = 0, Grade = DeviationGrade.None };
        Occurrence.Write(report ?? fine, _staff.Actor(by), At, Day(10, 5)).Submit(_staff.Actor(by), At, Day(10, 5));
    }
}
