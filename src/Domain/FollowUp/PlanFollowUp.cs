using Vaggeryd.InternalControl.Domain.Plans.Versions;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>Begins the follow-up of a decided version: which controls there are from then on, and when each is to be reported.</summary>
public static class PlanFollowUp
{
    /// <summary>
    /// Controls that were followed before go on with what is reported of them, whichever plan began them; those that no plan of the year has any more end; new
    /// ones begin. What several plans have is of the first of them that decides, and is asked for in the days of all. The same version followed twice changes
    /// nothing. Returns those that are new.
    /// </summary>
    /// <param name="version">The version, decided.</param>
    /// <param name="planned">The version's controls.</param>
    /// <param name="year">What is followed of its year; has afterwards what is new.</param>
    /// <param name="calendar">When reports are due.</param>
    /// <param name="from">The day from which it is followed, where that is not the day of the decision.</param>
    public static IReadOnlyList<FollowedControl> Follow(PlanVersion version, IReadOnlyList<PlannedControl> planned, FollowedYear year, FollowUpCalendar calendar, DateOnly? from = null)
    {
        var (plan, day, begun) = (version.Plan, from ?? version.Decision!.On, new List<FollowedControl>());
        var before = year.Replace(plan, planned);
        var now = new PlanInForce(plan, planned);
        var places = planned.Concat(before.Controls).Select(control => control.Place).Concat(year.Controls.Where(control => control.Plan == plan).Select(control => control.Place)).Distinct().ToList();
        foreach (var place in places)
        {
            var (followed, said) = (year.Find(place), year.Saying(place));
            if (said.Count == 0)
            {
                followed?.End(day);
                continue;
            }

            if (followed is not null)
            {
                // What another plan decides is untouched by a plan that asks for it in the same days as before, with or without the same mark.
                if (said[0].Plan == plan || followed.Plan != said[0].Plan || OwnOf(before.Of(place)) != OwnOf(now.Of(place))) followed.Restate(said, day, calendar);
                continue;
            }

            if (year.DepartmentOf(place.Department) is not { } department) continue;

            var number = year.NextNumber(department, FollowedControl.LetterOf(said[0].Plan));
            var control = new FollowedControl(department, number, said, day, calendar);
            year.Add(control);
            begun.Add(control);
        }

        plan.Follow(version);
        return begun;
    }

    /// <summary>What every plan that has a control has a say in: its days, and whether its risk is secret.</summary>
    private static (DateOnly? First, DateOnly? Last, bool IsSecret)? OwnOf(PlannedControl? control) => control is null ? null : (control.Says.StartsOn, control.Says.EndsOn, control.Risk?.IsSecret == true);
}
