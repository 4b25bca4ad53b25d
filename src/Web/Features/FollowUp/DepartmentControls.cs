using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.FollowUp;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>A department's controls, the most urgent first.</summary>
/// <param name="Department">Whose.</param>
/// <param name="Rows">Its controls.</param>
public sealed record DepartmentControls(Department Department, IReadOnlyList<ControlRow> Rows)
{
    internal static IReadOnlyList<DepartmentControls> Of(IEnumerable<FollowedControl> controls, FollowUpCalendar calendar, DateOnly today) =>
    [
        .. controls.GroupBy(control => control.Department)
            .Select(department => new DepartmentControls(department.Key, [.. department.Select(control => ControlRow.Of(control, calendar, today)).OrderBy(row => row.Urgency).ThenBy(row => row.Control.Plan.BoardKey).ThenBy(row => row.Control.Number)]))
            .OrderBy(department => department.Rows[0].Urgency).ThenBy(department => department.Department.Name, StringComparer.CurrentCulture),
    ];

    /// <summary>How many of those of a period are sent in, and how many there are.</summary>
    public (int Reported, int Expected) In(FollowUpPeriod column, DateOnly today)
    {
        var states = Rows.SelectMany(row => row.In(column)).Select(occurrence => occurrence.StateOn(today)).Where(state => state is not OccurrenceState.Skipped and not OccurrenceState.Paused).ToList();
        return (states.Count(state => state is OccurrenceState.Done or OccurrenceState.Deviation or OccurrenceState.ToApprove or OccurrenceState.Returned), states.Count);
    }
}

/// <summary>A control with its occurrences by the follow-up period in which each ends.</summary>
/// <param name="Control">Which.</param>
/// <param name="Columns">In the order of their periods.</param>
/// <param name="Urgency">How urgent the most urgent occurrence is, 0 for what is late.</param>
public sealed record ControlRow(FollowedControl Control, ILookup<FollowUpPeriod, ControlOccurrence> Columns, int Urgency)
{
    public IEnumerable<ControlOccurrence> In(FollowUpPeriod column) => Columns[column];

    internal static ControlRow Of(FollowedControl control, FollowUpCalendar calendar, DateOnly today) => new(
        control,
        control.Occurrences.OrderBy(occurrence => occurrence.Period.Last).ThenBy(occurrence => occurrence.Period.First).ToLookup(occurrence => calendar.ColumnOf(occurrence.Period)),
        control.Occurrences.Select(occurrence => (int)occurrence.StateOn(today)).DefaultIfEmpty((int)OccurrenceState.Skipped).Min());
}
