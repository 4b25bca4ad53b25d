using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Reminders;

namespace Vaggeryd.InternalControl.UnitTests.Reminders;

/// <summary>A risk that is to be looked at again on 10 October.</summary>
public sealed class ReviewRoundTests
{
    private const int Own = 20;

    private static readonly DateOnly Due = new(2026, 10, 10);
    private static readonly DepartmentTree Tree = new([(10, null), (Own, 10), (30, null)]);

    private readonly List<ReminderPerson> _people = [];
    private readonly List<Absence> _absences = [];
    private readonly HashSet<ReviewKey> _told = [];

    [SetUp]
    public void Prepare()
    {
        _people.Clear();
        _absences.Clear();
        _told.Clear();
    }

    [Test]
    public void On_DayByDay_GoesToTheHeadOnTheStepsOfBothAndThenToFinance()
    {
        Add("chef", Role.DepartmentHead, Own);
        Add("annan", Role.DepartmentHead, 30);
        Add("utförare", Role.ControlPerformer, Own);
        Add("ekonomi", Role.Finance, null);

        RemindEachDay(Risk()).ShouldBe(["10-03 chef -7", "10-10 chef 0", "10-13 chef 3", "10-17 chef 7", "10-20 chef 10", "10-24 ekonomi 14"]);
    }

    [Test]
    public void On_WhenThereIsNoHead_GoesToFinance()
    {
        Add("ekonomi", Role.Finance, null);

        RemindEachDay(Risk()).ShouldBe(["10-03 ekonomi -7", "10-10 ekonomi 0", "10-13 ekonomi 3", "10-17 ekonomi 7", "10-20 ekonomi 10", "10-24 ekonomi 14"]);
    }

    [Test]
    public void On_AfterAStop_SaysTheNewestStepAndWritesTheOthersDown()
    {
        Add("chef", Role.DepartmentHead, Own);

        var drafts = new ReviewRound(ReminderLadder.Standard, new ReminderPeople(_people, _absences, Tree)).On(Due.AddDays(5), [Risk()], _told);

        drafts.Where(draft => !draft.IsOvertaken).Select(draft => draft.Key.Days).ShouldBe([3]);
        drafts.Where(draft => draft.IsOvertaken).Select(draft => draft.Key.Days).ShouldBe([-7, 0]);
    }

    [Test]
    public void On_WhenTheHeadIsAway_GoesToTheStandInWhoMayDoTheSame()
    {
        var head = Add("chef", Role.DepartmentHead, Own);
        var absence = new Absence(head.Id);
        absence.Say(Due, Due.AddDays(2), Add("ställföreträdare", Role.DepartmentHead, 10).Id, Due);
        _absences.Add(absence);

        var said = RemindEachDay(Risk());
        said.ShouldContain("10-10 ställföreträdare 0");
        said.ShouldContain("10-13 chef 3");
    }

    [Test]
    public void Next_IsTheStepAfterADay()
    {
        var round = new ReviewRound(ReminderLadder.Standard, new ReminderPeople(_people, _absences, Tree));

        round.Next(Risk(), ReminderReceiver.Approver, Due).ShouldBe(Due.AddDays(3));
        round.Next(Risk(), ReminderReceiver.Finance, Due.AddDays(14)).ShouldBeNull();
    }

    private static ReviewedRisk Risk() => new(7, Own, false, Due, 2026, "sn-07", "SN-07");

    private ReminderPerson Add(string name, Role role, int? department)
    {
        var person = new ReminderPerson(_people.Count + 1, name, [(role, department)], AccessRights.From([(role, department)], Tree));
        _people.Add(person);
        return person;
    }

    private List<string> RemindEachDay(ReviewedRisk risk)
    {
        var said = new List<string>();
        var round = new ReviewRound(ReminderLadder.Standard, new ReminderPeople(_people, _absences, Tree));
        for (var day = Due.AddDays(-20); day <= Due.AddDays(60); day = day.AddDays(1))
        {
            foreach (var draft in round.On(day, [risk], _told))
            {
                _told.Add(draft.Key).ShouldBeTrue("nothing is said twice");
                said.Add($"{day:MM-dd} {_people.Single(person => person.Id == draft.ReceiverId).UserName} {draft.Key.Days}");
            }
        }

        return said;
    }
}
