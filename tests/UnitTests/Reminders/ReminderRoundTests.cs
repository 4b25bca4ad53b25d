using FsCheck;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using static Vaggeryd.InternalControl.UnitTests.FollowUp.Followed;

namespace Vaggeryd.InternalControl.UnitTests.Reminders;

/// <summary>The third quarter: last day 10 October, closed after 31 October.</summary>
public sealed class ReminderRoundTests
{
    private static readonly DateOnly Due = Day(10, 10);
    private static readonly DateOnly Closes = Day(10, 31);

    private Staff _staff = null!;

    [SetUp]
    public void Prepare() => _staff = new Staff();

    [Test]
    public void On_OverAQuarter_GoesUpTheLadder()
    {
        Everybody();

        _staff.RemindEachDay(Day(9, 1), Day(12, 31));

        _staff.Said.Where(said => said.StartsWith("2026-1", StringComparison.Ordinal)).ShouldBe(
            ["2026-10-03 utförare -7", "2026-10-10 utförare 0", "2026-10-13 utförare 3", "2026-10-17 chef 7", "2026-10-20 utförare 10", "2026-10-24 ekonomi 14"]);
        _staff.Overtaken.ShouldBe(0);
    }

    [Test]
    public void On_AfterNineDaysWithoutTheSite_SaysWhatStillMattersOnce()
    {
        Everybody();

        _staff.RemindEachDay(Day(9, 1), Day(12, 31), day => day < Day(10, 6) || day > Day(10, 14));

        _staff.Said.Where(said => said.StartsWith("2026-1", StringComparison.Ordinal)).ShouldBe(
            ["2026-10-03 utförare -7", "2026-10-15 utförare 3", "2026-10-17 chef 7", "2026-10-20 utförare 10", "2026-10-24 ekonomi 14"]);
        _staff.Overtaken.ShouldBe(1);
    }

    /// <summary>However long the site was away: a step is said on the first day from it on which the site is up, the latest of those that fall together, while the period is open.</summary>
    [FsCheck.NUnit.Property]
    public bool On_WheneverTheSiteIsAway_SaysOneThingPerStretchOfDays(PositiveInt from, PositiveInt length)
    {
        var staff = new Staff();
        staff.Add("utförare", Role.ControlPerformer);
        var (start, end) = (Day(9, 1).AddDays(from.Get % 70), Day(9, 1).AddDays((from.Get % 70) + (length.Get % 40)));
        bool IsUp(DateOnly day) => day < start || day > end;

        staff.RemindEachDay(Day(9, 1), Day(11, 30), IsUp);

        DateOnly FirstUp(DateOnly day) => IsUp(day) ? day : end.AddDays(1);
        var expected = new[] { -7, 0, 3, 10 }.GroupBy(days => FirstUp(Due.AddDays(days))).Where(day => day.Key <= Closes).Select(day => $"{day.Key:yyyy-MM-dd} utförare {day.Max()}");
        return staff.Said.SequenceEqual(expected);
    }

    [TestCase("skip")]
    [TestCase("pause")]
    [TestCase("send")]
    public void On_WhenThereIsNothingToDo_IsSilent(string what)
    {
        _staff.Add("utförare", Role.ControlPerformer);
        var occurrence = _staff.Control.In("2026-Q3")!;
        if (what == "skip") occurrence.Skip("Behövs inte", Day(9, 1));
        else if (what == "pause") _staff.Control.Pause(Day(9, 1), "Vilar");
        else Send(occurrence, "utförare");

        _staff.RemindEachDay(Day(9, 1), Day(11, 30));

        _staff.Said.ShouldBeEmpty();
    }

    [Test]
    public void On_WhenTheLastDayIsMoved_BeginsAnew()
    {
        _staff.Add("utförare", Role.ControlPerformer);
        _staff.RemindEachDay(Day(10, 1), Day(10, 11));
        _staff.Control.In("2026-Q3")!.Move(Day(10, 30), "Systembyte", Day(10, 11));

        _staff.RemindEachDay(Day(10, 12), Day(10, 31));

        _staff.Said.ShouldBe(["2026-10-03 utförare -7", "2026-10-10 utförare 0", "2026-10-23 utförare -7", "2026-10-30 utförare 0"]);
    }

    [Test]
    public void On_WhenAReportIsSentAndReturned_TellsThoseWhoAct()
    {
        Everybody();
        var occurrence = _staff.Control.In("2026-Q3")!;
        Send(occurrence, "utförare");
        _staff.RemindEachDay(Day(10, 1), Day(10, 3));
        occurrence.Result!.Return("Vilka?", _staff.Actor("chef"), new DateTime(2026, 10, 4, 8, 0, 0, DateTimeKind.Utc));

        _staff.RemindEachDay(Day(10, 4), Day(11, 10));

        _staff.Said.ShouldBe(["2026-10-01 chef ToApprove", "2026-10-04 utförare Returned"]);
    }

    [Test]
    public void On_WhenTheHeadSentTheReport_AsksFinanceToApprove()
    {
        Everybody();
        Send(_staff.Control.In("2026-Q3")!, "chef");

        _staff.Remind(Day(10, 1));

        _staff.Said.ShouldBe(["2026-10-01 ekonomi ToApprove"]);
    }

    [Test]
    public void On_WhenThereIsNoPerformer_GoesToTheHead()
    {
        _staff.Add("chef", Role.DepartmentHead, department: 10);
        _staff.Add("annan", Role.ControlPerformer, department: 30);

        _staff.Remind(Day(10, 3));

        _staff.Said.ShouldBe(["2026-10-03 chef -7"]);
    }

    [Test]
    public void On_WhenThePersonMayNotKnowOfIt_SaysNothing()
    {
        _staff.Blind.Add(_staff.Add("utförare", Role.ControlPerformer).Id);

        _staff.RemindEachDay(Day(10, 1), Day(10, 31));

        _staff.Said.ShouldBeEmpty();
    }

    [Test]
    public void On_WhenNoPerformerMayKnowOfIt_GoesToTheHead()
    {
        Everybody();
        _staff.Blind.Add(1);

        _staff.Remind(Day(10, 3));

        _staff.Said.ShouldBe(["2026-10-03 chef -7"]);
    }

    [Test]
    public void On_WhenSomebodyIsNamedForTheControl_GoesToThemAlone()
    {
        Everybody();
        _staff.Control.AssignTo(_staff.Add("utsedd", Role.ControlPerformer).Id);

        _staff.Remind(Day(10, 3));

        _staff.Said.ShouldBe(["2026-10-03 utsedd -7"]);
    }

    [Test]
    public void On_WhenTheNamedMayNotReportAnyMore_GoesToTheDepartment()
    {
        Everybody();
        _staff.Control.AssignTo(_staff.Add("utsedd", Role.Reader).Id);

        _staff.Remind(Day(10, 3));

        _staff.Said.ShouldBe(["2026-10-03 utförare -7"]);
    }

    [Test]
    public void On_WhileThePersonIsAway_GoesToTheStandInWhoMayDoTheSame()
    {
        var (performer, standIn) = (_staff.Add("utförare", Role.ControlPerformer), _staff.Add("ersättare", Role.DepartmentHead));
        _staff.Away(performer, Day(10, 1), Day(10, 10), standIn);

        _staff.RemindEachDay(Day(10, 1), Day(10, 14));

        _staff.Said.ShouldBe(["2026-10-03 ersättare -7", "2026-10-10 ersättare 0", "2026-10-13 utförare 3"]);
    }

    [Test]
    public void On_WhenTheStandInMayNotDoIt_GoesToThePerson()
    {
        var performer = _staff.Add("utförare", Role.ControlPerformer);
        _staff.Away(performer, Day(10, 1), Day(10, 10), _staff.Add("ersättare", Role.Reader));

        _staff.Remind(Day(10, 3));

        _staff.Said.ShouldBe(["2026-10-03 utförare -7"]);
    }

    private void Send(ControlOccurrence occurrence, string by)
    {
        var at = new DateTime(2026, 9, 30, 8, 0, 0, DateTimeKind.Utc);
        occurrence.Write(new ControlReport { Population = 10, Sample = 10, Deviations = 0, Grade = DeviationGrade.None }, _staff.Actor(by), at, Day(9, 30)).Submit(_staff.Actor(by), at, Day(9, 30));
    }

    private void Everybody()
    {
        _staff.Add("utförare", Role.ControlPerformer);
        _staff.Add("chef", Role.DepartmentHead);
        _staff.Add("ekonomi", Role.Finance, department: null);
    }
}
