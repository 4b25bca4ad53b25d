using Vaggeryd.InternalControl.Domain.Plans.Versions;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>What the plans decide of it, from one decision to the next.</summary>
public sealed partial class FollowedControl
{
    /// <summary>A later decision has it too, of the same plan or another. What is reported stays; periods that are over stay as they were.</summary>
    /// <param name="said">What the plans that have it say, the deciding one first.</param>
    /// <param name="decided">The day of the decision; where it is before all others it is what the year's periods count from.</param>
    /// <param name="calendar">When it is to be reported.</param>
    internal void Restate(IReadOnlyList<(ControlPlan Plan, PlannedControl Says)> said, DateOnly decided, FollowUpCalendar calendar)
    {
        EndedOn = null;
        if (decided < FollowedFrom) FollowedFrom = decided;
        Take(said, calendar);
        var periods = PeriodsOf(said).Where(period => period.Last >= decided).ToList();
        foreach (var occurrence in _occurrences.Where(occurrence => occurrence.Period.Last >= decided)) occurrence.Revise(occurrence.Period.IsEvent || periods.Contains(occurrence.Period));
        _occurrences.AddRange(periods.Where(period => In(period.Name) is null).Select(period => new ControlOccurrence(this, period, calendar, decided)));
    }

    /// <summary>No plan of the year has it any more. What is reported stays, and so does what should have been reported by then.</summary>
    internal void End(DateOnly decided)
    {
        if (EndedOn is not null) return;

        EndedOn = decided;
        foreach (var occurrence in _occurrences.Where(occurrence => occurrence.Period.Last >= decided)) occurrence.Revise(isWanted: false);
    }

    /// <summary>How often is for the deciding plan to say; each plan has it done in its own days.</summary>
    private IEnumerable<FollowUpPeriod> PeriodsOf(IReadOnlyList<(ControlPlan Plan, PlannedControl Says)> said) =>
        said.SelectMany(one => FollowUpCalendar.Periods(Frequency, Year, one.Says.Says.StartsOn, one.Says.Says.EndsOn)).Distinct().OrderBy(period => period.First);

    private void Take(IReadOnlyList<(ControlPlan Plan, PlannedControl Says)> said, FollowUpCalendar calendar)
    {
        var (plan, planned) = said[0];
        if (Plan != plan) (Plan, PlanId) = (plan, plan.Id);
        Says = planned.Says with
        {
            StartsOn = said.Any(one => one.Says.Says.StartsOn is null) ? null : said.Min(one => one.Says.Says.StartsOn),
            EndsOn = said.Any(one => one.Says.Says.EndsOn is null) ? null : said.Max(one => one.Says.Says.EndsOn),
        };
        (Frequency, IsFrequencyGuessed) = calendar.Read(planned.Says.Frequency);
        RiskReference = planned.Risk?.Label;
        RiskSlugs = planned.Risk is null ? "" : string.Join(',', planned.Risk.Slugs);
        (IsOfCommonRisk, IsSecret) = (planned.Risk?.IsCommon == true, said.Any(one => one.Says.Risk?.IsSecret == true));
    }
}
