using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.MyWork;

/// <summary>Controls among what waits for somebody: the nearest ones, and how many more there are.</summary>
internal static class ControlWork
{
    /// <summary>How many are listed one by one; the calendar has all.</summary>
    public const int Most = 10;

    /// <summary>
    /// Whoever does or approves controls sees those that are late or come up within the horizon. Whoever reviews what others hand in may do all controls and is asked
    /// to do those that are given to them; of the others only how many are late.
    /// </summary>
    public static IEnumerable<WorkItem> Of(ShowMyWork.YearState state, DateOnly today)
    {
        var near = state.Controls.Where(task => task.Day <= today.AddDays(ReadWorkRows.Horizon)).ToList();
        var own = (state.IsReviewer ? near.Where(task => task.IsGiven) : near).OrderByDescending(IsWaitedFor).ToList();
        foreach (var task in own.Take(Most)) yield return Item(task, today);
        if (own.Count > Most) yield return More(own, today);
        if (state.IsReviewer && Late(near) is { Count: > 0 } late) yield return Late(late, today);
    }

    /// <summary>Somebody else has done their part.</summary>
    private static bool IsWaitedFor(ControlTask task) => task.Kind == ControlTaskKind.Approve || task.Occurrence.Result is { IsReturned: true };

    private static WorkItem Item(ControlTask task, DateOnly today)
    {
        var (control, isReturned) = (task.Occurrence.Control, task.Occurrence.Result is { IsReturned: true });
        var title = isReturned ? T.Of("Work.ReturnedReport", $"{control.Reference}, {OccurrenceWords.Of(task.Occurrence.Period).ToLowerInvariant()}") : task.Brief;
        var item = WorkItem.Dated(task.Day, today, title, task.Address, $"{ShortenText.At(control.Says.What, 90).Start}." + WorkItem.Distance(task.Day, today));
        if (task.IsLate) return item;
        if (task.Kind == ControlTaskKind.Approve) return item with { Group = WorkGroup.Soon, Status = "wait", Sign = "wait", Word = T.Of("Work.ToApprove") };
        return isReturned ? item with { Group = WorkGroup.Soon, Status = "wait", Sign = "returned", Word = T.Of(task.State) } : item;
    }

    private static WorkItem More(List<ControlTask> own, DateOnly today) =>
        WorkItem.Dated(own[Most].Day, today, T.Count("Work.MoreControls", own.Count - Most), "/kalender", T.Of("Work.MoreControlsNote"));

    /// <summary>Those that are not reported, of the newest year that has any.</summary>
    private static List<ControlTask> Late(List<ControlTask> near)
    {
        var late = near.FindAll(task => task is { IsLate: true, Kind: ControlTaskKind.Report, IsGiven: false });
        return late.Count == 0 ? late : late.FindAll(task => YearOf(task) == late.Max(YearOf));
    }

    private static WorkItem Late(List<ControlTask> late, DateOnly today) => WorkItem.Dated(
        late[0].Day, today, T.Count("Work.LateControls", late.Count), SiteAddress.LateControls(YearOf(late[0])), T.Of("Work.LateControlsNote"));

    private static int YearOf(ControlTask task) => task.Occurrence.Control.Plan.PlanningYear.Year;
}
