using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using static Vaggeryd.InternalControl.UnitTests.FollowUp.Followed;

namespace Vaggeryd.InternalControl.UnitTests.FollowUp;

/// <summary>A control that is done on an event has an occurrence for each event that somebody tells of.</summary>
public sealed class OpenOccurrenceTests
{
    private const string What = "Att jäv prövas";

    [Test]
    public void Open_WhenSomethingHappens_MakesAnOccurrenceOfTheDay()
    {
        var control = Of(Day(1, 10), Says(What, "vid upphandling")).Control(What);
        control.Occurrences.ShouldBeEmpty();

        var (first, second) = (Open(control, Day(3, 3), today: Day(3, 1)), Open(control, Day(2, 2), today: Day(3, 1)));

        (first.PeriodName, first.Period.First, first.Period.Last, first.Due, first.Closes).ShouldBe(("2026-E01", Day(3, 3), Day(3, 3), Day(3, 13), Day(4, 3)));
        (second.PeriodName, second.Period.First, second.Due, second.Closes).ShouldBe(("2026-E02", Day(2, 2), Day(3, 11), Day(4, 1)), "days count from today when the event lies behind");
        (first.StateOn(Day(3, 2)), first.StateOn(Day(3, 3)), first.StateOn(Day(3, 14)), first.StateOn(Day(4, 4))).ShouldBe((OccurrenceState.NotDue, OccurrenceState.Due, OccurrenceState.Late, OccurrenceState.NotReported));
        FollowUpCalendar.Standard.ColumnOf(first.Period).Name.ShouldBe("2026-Q1");
        control.In("2026-e02").ShouldBe(second);
    }

    [Test]
    public void Open_WhenThePlanIsRevised_Stays_AndWhenTheControlGoesIsSkipped()
    {
        var plan = Of(Day(1, 10), Says(What, "vid upphandling"));
        Open(plan.Control(What), Day(6, 1), today: Day(5, 1));

        plan.Decide(Day(4, 1), Says(What, "vid upphandling")).States(What, Day(6, 2)).ShouldBe("E01 Due");
        plan.Decide(Day(5, 1)).States(What, Day(6, 2)).ShouldBe("E01 Skipped");
    }

    [Test]
    public void Open_WhenItCannotBe_IsRefused()
    {
        var (control, quarterly) = (Of(Day(1, 10), Says(What, "vid behov")).Control(What), Of(Day(1, 10), Says(What)).Control(What));

        ((Action)(() => Open(quarterly, Day(3, 3), Day(3, 1)))).ShouldBreak(Rule.ControlMustBeOnEvent);
        ((Action)(() => Open(control, Day(1, 9), Day(3, 1)))).ShouldBreak(Rule.EventMustBeWithinTheControl);
        ((Action)(() => Open(control, Day(1, 1, 2027), Day(3, 1)))).ShouldBreak(Rule.EventMustBeWithinTheControl);
        ((Action)(() => control.Open(Day(3, 3), " ", FollowUpCalendar.Standard, Day(3, 1)))).ShouldBreak(Rule.FollowUpMustSayWhy);
        control.Occurrences.ShouldBeEmpty();
    }

    private static ControlOccurrence Open(FollowedControl control, DateOnly day, DateOnly today) => control.Open(day, "Ny upphandling", FollowUpCalendar.Standard, today);
}
