using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;

namespace Vaggeryd.InternalControl.Domain.Reminders;

/// <summary>Who is reminded of what, as people, roles and absences are now.</summary>
public sealed class ReminderPeople
{
    private readonly IReadOnlyList<ReminderPerson> _people;
    private readonly Dictionary<int, Absence> _absences;
    private readonly DepartmentTree _tree;
    private readonly Dictionary<int, IReadOnlySet<int>> _below = [];

    /// <param name="people">Whose accounts are open.</param>
    /// <param name="absences">Who is away, at most once each.</param>
    /// <param name="tree">The departments.</param>
    public ReminderPeople(IReadOnlyList<ReminderPerson> people, IEnumerable<Absence> absences, DepartmentTree tree) =>
        (_people, _absences, _tree) = (people, absences.ToDictionary(absence => absence.UserId), tree);

    /// <summary>
    /// Those to ask first, and those to ask where none of them can. The department's control performers, then its heads. Its heads, then finance. Finance is
    /// never asked to do a department's controls, although it may.
    /// </summary>
    public IEnumerable<IReadOnlyList<ReminderPerson>> Of(ReminderReceiver to, int departmentId) => to switch
    {
        ReminderReceiver.Performer => Holders(departmentId, Role.ControlPerformer, Role.DepartmentHead),
        ReminderReceiver.Approver => Holders(departmentId, Role.DepartmentHead, Role.Finance),
        _ => Holders(departmentId, Role.Finance),
    };

    /// <summary>Somebody by the name that they sign in with; null when the account is closed.</summary>
    public ReminderPerson? Named(string? userName) => _people.FirstOrDefault(person => person.UserName.Equals(userName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Somebody by account; null when it is closed.</summary>
    public ReminderPerson? With(int? id) => id is null ? null : _people.FirstOrDefault(person => person.Id == id);

    /// <summary>Who gets what is meant for a person on a day: the stand-in of whoever is away, as long as the stand-in is there and may do the same.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="day">The day.</param>
    /// <param name="mayDo">Whether somebody may do what it is about.</param>
    public ReminderPerson InsteadOf(ReminderPerson person, DateOnly day, Func<ReminderPerson, bool> mayDo)
    {
        if (!IsAway(person.Id, day)) return person;

        var standIn = _people.FirstOrDefault(other => other.Id == _absences[person.Id].StandInId);
        return standIn is not null && !IsAway(standIn.Id, day) && mayDo(standIn) ? standIn : person;
    }

    private bool IsAway(int userId, DateOnly day) => _absences.TryGetValue(userId, out var absence) && absence.Includes(day);

    private IEnumerable<IReadOnlyList<ReminderPerson>> Holders(int departmentId, params Role[] roles) =>
        roles.Select(role => _people.Where(person => person.Roles.Any(held => held.Role == role && Reaches(held.DepartmentId, departmentId))).ToList());

    private bool Reaches(int? from, int departmentId)
    {
        if (from is not { } top) return true;
        if (!_below.TryGetValue(top, out var below)) _below[top] = below = _tree.WithDescendants(top);
        return below.Contains(departmentId);
    }
}
