using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.UnitTests.FollowUp;

namespace Vaggeryd.InternalControl.UnitTests.Reminders;

/// <summary>People around one control of a department, reminded day by day as the job does it, with a memory of what was said.</summary>
internal sealed class Staff
{
    private const int Department = 20;

    private static readonly DepartmentTree Tree = new([(10, null), (Department, 10), (30, null)]);

    private readonly List<ReminderPerson> _people = [];
    private readonly List<Absence> _absences = [];
    private readonly HashSet<ReminderKey> _told = [];

    public Staff(string frequency = "kvartalsvis")
    {
        Control = Followed.Of(Followed.Day(1, 1), Followed.Says("Att", frequency)).Control("Att");
        Set(Control, nameof(FollowedControl.DepartmentId), Department);
        foreach (var (occurrence, index) in Control.Occurrences.Select((occurrence, index) => (occurrence, index))) Set(occurrence, nameof(ControlOccurrence.Id), index + 1);
    }

    public FollowedControl Control { get; }

    public List<int> Blind { get; } = [];

    /// <summary>What was said, as "2026-10-03 utförare -7".</summary>
    public List<string> Said { get; } = [];

    public int Overtaken { get; private set; }

    public ReminderPerson Add(string name, Role role, int? department = Department)
    {
        var person = new ReminderPerson(_people.Count + 1, name, [(role, department)], AccessRights.From([(role, department)], Tree));
        _people.Add(person);
        return person;
    }

    public Actor Actor(string name) => new(name, _people.Single(person => person.UserName == name).Id);

    public void Away(ReminderPerson person, DateOnly first, DateOnly last, ReminderPerson standIn)
    {
        var absence = new Absence(person.Id);
        absence.Say(first, last, standIn.Id, first);
        _absences.Add(absence);
    }

    /// <summary>One run of the job.</summary>
    public void Remind(DateOnly today)
    {
        var round = new ReminderRound(ReminderLadder.Standard, new ReminderPeople(_people, _absences, Tree), (person, _) => !Blind.Contains(person.Id), DateOnly.FromDateTime);
        foreach (var draft in round.On(today, Control.Occurrences, _told))
        {
            _told.Add(draft.Key).ShouldBeTrue("nothing is said twice");
            if (draft.IsOvertaken) Overtaken++;
            else Said.Add($"{today:yyyy-MM-dd} {_people.Single(person => person.Id == draft.ReceiverId).UserName} {(draft.Kind is ReminderKind.Due or ReminderKind.Act ? $"{draft.Key.Days}" : $"{draft.Kind}")}");
        }
    }

    public void RemindEachDay(DateOnly first, DateOnly last, Func<DateOnly, bool>? isUp = null)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            if (isUp?.Invoke(day) != false) Remind(day);
    }

    /// <summary>What only the database gives.</summary>
    private static void Set(object thing, string property, object value) => thing.GetType().GetProperty(property)!.SetValue(thing, value);
}
