using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Calendar;

/// <summary>Something that a person has to do on a day at the latest.</summary>
/// <param name="Occurrence">Of which control.</param>
/// <param name="IsReview">Approve the report of somebody else; otherwise report the control.</param>
/// <param name="IsSecret">It is about a marked risk.</param>
/// <param name="Today">The day on which it is looked at.</param>
public sealed record CalendarItem(ControlOccurrence Occurrence, bool IsReview, bool IsSecret, DateOnly Today)
{
    /// <summary>The last day.</summary>
    public DateOnly Day => Occurrence.Due;

    public bool IsLate => Day < Today;

    public OccurrenceState State => Occurrence.StateOn(Today);

    public string Address => SiteAddress.Occurrence(Occurrence.Control.Plan.PlanningYear.Year, Occurrence.Control.Slug, Occurrence.PeriodName);

    /// <summary>"Rapportera SN-K04, kvartal 3": nothing of what is checked.</summary>
    public string Brief => T.Of(IsReview ? "Calendar.Approve" : "Calendar.Report", Occurrence.Control.Reference, OccurrenceWords.Of(Occurrence.Period).ToLowerInvariant());

    /// <summary>As <see cref="Brief"/>, with what is checked.</summary>
    public string Title => $"{Brief}: {ShortenText.At(Occurrence.Control.Says.What, 90).Start}";
}

/// <summary>Reads what waits for a person, by last day.</summary>
internal static class ReadCalendar
{
    /// <summary>Controls that the person reports and that are not reported, and reports of others that wait for the person.</summary>
    public static async Task<IReadOnlyList<CalendarItem>> CalendarAsync(this AppDbContext db, ICurrentUser user, DateOnly today, CancellationToken cancellationToken)
    {
        var items = new List<CalendarItem>();
        foreach (var (occurrence, isSecret) in await db.OpenOccurrencesAsync(user.Rights, today, cancellationToken))
        {
            var department = occurrence.Control.DepartmentId;
            if (occurrence.Result is { IsWithApprover: true } result)
            {
                if (user.Rights.May(Operation.ApproveControls, department) && result.MayBeReviewedBy(user.Name)) items.Add(new CalendarItem(occurrence, true, isSecret, today));
            }
            else if (user.Rights.May(Operation.ReportControls, department))
            {
                items.Add(new CalendarItem(occurrence, false, isSecret, today));
            }
        }

        return items;
    }
}
