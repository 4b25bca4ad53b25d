using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>What a control occurrence of a year that is over still needs.</summary>
public enum LeftOver
{
    /// <summary>Nothing: it is done, rests or is left out.</summary>
    Nothing,

    /// <summary>It can still be reported.</summary>
    ToReport,

    /// <summary>Its report was sent back.</summary>
    Returned,

    /// <summary>Its report waits to be approved.</summary>
    ToApprove,

    /// <summary>It closed without a report.</summary>
    NotReported,
}

/// <summary>An occurrence with what it still needs.</summary>
internal sealed class LeftOccurrence
{
    public required ControlOccurrence Occurrence { get; init; }

    public required FollowedControl Control { get; init; }

    public required LeftOver Left { get; init; }
}

/// <summary>What of a year is not closed, asked of the database without reading the reports; as <see cref="ControlOccurrence.StateOn"/> and <see cref="ControlResult.DeviationOn"/> say it.</summary>
internal static class LeftOfYear
{
    public static IQueryable<LeftOccurrence> OccurrencesOf(this AppDbContext db, AccessRights rights, int yearId, DateOnly today) =>
        db.ControlsKnownTo(rights, yearId).SelectMany(control => control.Occurrences, (control, occurrence) => new LeftOccurrence
        {
            Control = control,
            Occurrence = occurrence,
            Left = occurrence.Result!.Status == ResultStatus.Submitted ? LeftOver.ToApprove
                : occurrence.Result.Status == ResultStatus.Returned ? LeftOver.Returned
                : occurrence.Result.Status == ResultStatus.Approved || occurrence.Standing != OccurrenceStanding.Expected ? LeftOver.Nothing
                : occurrence.Closes >= today ? LeftOver.ToReport : LeftOver.NotReported,
        });

    public static IQueryable<ControlResult> OpenDeviationsOf(this AppDbContext db, AccessRights rights, int yearId)
    {
        var controls = db.ControlsKnownTo(rights, yearId);
        return db.ControlResults.Where(result => controls.Any(control => control.Id == result.Occurrence.ControlId))
            .Where(result => result.Status == ResultStatus.Approved && result.Report.Grade != DeviationGrade.None)
            .Where(result => result.Actions.Any(action => action.Worked == null) || result.Actions.OrderByDescending(action => action.Number).Select(action => action.Worked).FirstOrDefault() != true);
    }
}
