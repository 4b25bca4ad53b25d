using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Reminders;

namespace Vaggeryd.InternalControl.UnitTests.Reminders;

public sealed class ReminderLadderTests
{
    private static readonly DateOnly Due = new(2026, 10, 10);

    [TestCase("2026-10-02", null, "")]
    [TestCase("2026-10-03", -7, "")]
    [TestCase("2026-10-09", -7, "")]
    [TestCase("2026-10-10", 0, "-7")]
    [TestCase("2026-10-14", 3, "-7 0")]
    [TestCase("2026-10-30", 10, "-7 0 3")]
    public void Fallen_WhenNothingWasTold_IsTheNewestAndNamesTheRest(string day, int? now, string overtaken)
    {
        var fallen = ReminderLadder.Standard.Fallen(ReminderReceiver.Performer, Due, IsoDay.Read(day)!.Value, _ => false);

        (fallen?.Now.Days).ShouldBe(now);
        string.Join(' ', fallen?.Overtaken.Select(step => step.Days) ?? []).ShouldBe(overtaken);
    }

    [Test]
    public void Fallen_WhenTheNewestWasTold_IsNothing() =>
        ReminderLadder.Standard.Fallen(ReminderReceiver.Performer, Due, new DateOnly(2026, 10, 14), step => step.Days == 3).ShouldBeNull();

    [TestCase(ReminderReceiver.Approver, 7)]
    [TestCase(ReminderReceiver.Finance, 14)]
    public void Next_ForThoseAbove_IsTheirOwnStep(ReminderReceiver to, int days)
    {
        ReminderLadder.Standard.Next(to, Due, Due.AddDays(days - 1))!.Days.ShouldBe(days);
        ReminderLadder.Standard.Next(to, Due, Due.AddDays(days)).ShouldBeNull();
    }

    [Test]
    public void ToString_IsWhatIsRead()
    {
        ReminderLadder.Standard.ToString().ShouldBe("Performer -7 0 3 10, Approver 7, Finance 14");
        ReminderLadder.Read(ReminderLadder.Standard.ToString()).Steps.ShouldBe(ReminderLadder.Standard.Steps);
        new ReminderLadder(Enumerable.Range(0, ReminderLadder.MostSteps).Select(number => new ReminderStep(-ReminderLadder.MostDays + number, (ReminderReceiver)(number % 3)))).ToString().Length.ShouldBeLessThanOrEqualTo(ReminderLadder.TextLimit);
    }

    [Test]
    public void Read_WhenItIsALadder_HasItsSteps() =>
        ReminderLadder.Read("performer -7 0 3 10, Approver 7,Finance 14").Steps.ShouldBe(ReminderLadder.Standard.Steps);

    [TestCase("")]
    [TestCase("Performer")]
    [TestCase("Performer soon")]
    [TestCase("Somebody 3")]
    [TestCase("7 3")]
    [TestCase("Performer 61")]
    [TestCase("Performer 3 3")]
    [TestCase("Performer 1 2 3 4 5 6 7 8 9 10 11 12 13")]
    public void Read_WhenItIsNone_IsRefused(string text) => ((Action)(() => ReminderLadder.Read(text))).ShouldBreak(Rule.LadderMustFit);
}
