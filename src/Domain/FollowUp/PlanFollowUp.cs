using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Plans.Versions;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>Begins the follow-up of a decided version: which controls there are from then on, and when each is to be reported.</summary>
public static class PlanFollowUp
{
    /// <summary>
    /// Controls that were followed before go on with what is reported of them; those that the version does not have end; new ones begin. The
    /// same version followed twice changes nothing. Returns those that are new.
    /// </summary>
    /// <param name="version">The version, decided.</param>
    /// <param name="followed">All that are followed of the plan, ended ones too.</param>
    /// <param name="planned">The version's controls.</param>
    /// <param name="departments">Those that <paramref name="planned"/> names, by code; a control of one that is gone is not followed.</param>
    /// <param name="calendar">When reports are due.</param>
    public static IReadOnlyList<FollowedControl> Follow(PlanVersion version, IReadOnlyCollection<FollowedControl> followed, IReadOnlyList<PlannedControl> planned, IReadOnlyDictionary<string, Department> departments, FollowUpCalendar calendar)
    {
        var decided = version.Decision!.On;
        var known = followed.ToDictionary(control => (control.Department.Code, control.Key));
        var numbers = followed.GroupBy(control => control.Department.Code).ToDictionary(group => group.Key, group => group.Max(control => control.Number));
        var (kept, begun) = (new HashSet<FollowedControl>(), new List<FollowedControl>());
        foreach (var control in planned)
        {
            if (!departments.TryGetValue(control.Department, out var department)) continue;

            if (known.TryGetValue((department.Code, control.Key), out var same))
            {
                kept.Add(same);
                same.Restate(control, decided, calendar);
                continue;
            }

            var number = numbers[department.Code] = numbers.GetValueOrDefault(department.Code) + 1;
            begun.Add(new FollowedControl(version.Plan, department, number, control, decided, calendar));
        }

        foreach (var control in followed.Where(control => !kept.Contains(control))) control.End(decided);
        version.Plan.Follow(version);
        return begun;
    }
}
