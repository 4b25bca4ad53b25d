using Vaggeryd.InternalControl.Domain.FollowUp;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>How the occurrences of a follow-up period stand.</summary>
/// <param name="Period">The municipality's follow-up period; what ends within it counts.</param>
/// <param name="Due">The last day for reporting.</param>
/// <param name="Closes">The last day that it is open.</param>
/// <param name="Counts">How many in each state that there is, in the order in which charts and words have them.</param>
public sealed record PeriodCount(FollowUpPeriod Period, DateOnly Due, DateOnly Closes, IReadOnlyList<(OccurrenceState State, int Count)> Counts)
{
    private static readonly OccurrenceState[] Order =
        [OccurrenceState.Done, OccurrenceState.Deviation, OccurrenceState.ToApprove, OccurrenceState.Returned, OccurrenceState.Late, OccurrenceState.NotReported, OccurrenceState.Due, OccurrenceState.NotDue, OccurrenceState.Paused];

    /// <summary>Width of the whole chart, and the gap between its parts.</summary>
    private const double Width = 300, Gap = 3;

    /// <summary>Those that are to be reported, or rest; not what is left out.</summary>
    public int Total => Counts.Sum(count => count.Count);

    /// <summary>Sent in, whatever has become of it.</summary>
    public int Reported => Of(OccurrenceState.Done) + Of(OccurrenceState.Deviation) + Of(OccurrenceState.ToApprove) + Of(OccurrenceState.Returned);

    public int Of(OccurrenceState state) => Counts.FirstOrDefault(count => count.State == state).Count;

    /// <summary>Where each part of the chart begins and how wide it is.</summary>
    public IEnumerable<(OccurrenceState State, double At, double Width)> Bars()
    {
        var unit = (Width - (Gap * Counts.Count)) / Math.Max(Total, 1);
        var at = 0.5;
        foreach (var (state, count) in Counts)
        {
            yield return (state, at, unit * count);
            at += (unit * count) + Gap;
        }
    }

    internal static PeriodCount Of(FollowUpPeriod column, FollowUpCalendar calendar, IEnumerable<FollowedControl> controls, DateOnly today)
    {
        var within = controls.SelectMany(control => control.Occurrences).Where(occurrence => calendar.ColumnOf(occurrence.Period) == column).ToList();
        var states = within.CountBy(occurrence => occurrence.StateOn(today)).ToDictionary();

        // Days that were changed meanwhile do not count for what was over by then.
        var usual = within.Find(occurrence => occurrence.Period == column && occurrence.MovedFrom is null);
        return new PeriodCount(column, usual?.Due ?? calendar.DueOf(column), usual?.Closes ?? calendar.ClosesOn(column), [.. Order.Where(states.ContainsKey).Select(state => (state, states[state]))]);
    }
}
