using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Reminders;

namespace Vaggeryd.InternalControl.UnitTests.Reminders;

public sealed class AbsenceTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    [TestCase(0, -1, 2, Rule.AbsenceMustHaveDays)]
    [TestCase(-5, -1, 2, Rule.AbsenceMustHaveDays)]
    [TestCase(0, 400, 2, Rule.AbsenceMustHaveDays)]
    [TestCase(0, 5, 1, Rule.StandInMustBeAnother)]
    public void Say_WhenItDoesNotFit_IsRefused(int first, int last, int standIn, Rule rule) =>
        ((Action)(() => new Absence(1).Say(Today.AddDays(first), Today.AddDays(last), standIn, Today))).ShouldBreak(rule);

    [Test]
    public void Includes_FromTheFirstToTheLastDay()
    {
        var absence = new Absence(1);
        absence.Say(Today, Today.AddDays(2), 2, Today);

        new[] { -1, 0, 2, 3 }.Select(days => absence.Includes(Today.AddDays(days))).ShouldBe([false, true, true, false]);
    }
}
