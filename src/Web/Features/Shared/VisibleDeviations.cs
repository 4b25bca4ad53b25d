using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>A deviation that is approved.</summary>
/// <param name="Occurrence">Where it was found, with its control, report and actions.</param>
/// <param name="Pattern">What the control's deviations of the year come to.</param>
/// <param name="IsSecret">It is about a marked risk: its words are not copied to where they would stand without the mark.</param>
public sealed record ControlDeviation(ControlOccurrence Occurrence, DeviationPattern Pattern, bool IsSecret)
{
    public FollowedControl Control => Occurrence.Control;

    public ControlResult Result => Occurrence.Result!;

    /// <summary>Repeated or major: a risk or a row of the next plan is proposed.</summary>
    public bool IsProposed => Pattern != DeviationPattern.Once;

    public DeviationState StateOn(DateOnly today) => Result.DeviationOn(today)!.Value;
}

/// <summary>Reads the approved deviations of a year as far as somebody may know of their controls.</summary>
internal static class VisibleDeviations
{
    /// <summary>By department, control and period; two statements at most.</summary>
    /// <param name="db">Where they are.</param>
    /// <param name="rights">Those of the person who asks.</param>
    /// <param name="planningYear">The year.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="control">Only this control's, by its name in an address; null: all.</param>
    public static async Task<IReadOnlyList<ControlDeviation>> DeviationsAsync(this AppDbContext db, AccessRights rights, int planningYear, CancellationToken cancellationToken, string? control = null)
    {
        var (reach, slug) = (rights.ReachOf(Operation.ReadRisks), control?.ToLowerInvariant());
        var results = await db.ControlResults.AsNoTrackingWithIdentityResolution()
            .Include(result => result.Actions)
            .Include(result => result.Occurrence).ThenInclude(occurrence => occurrence.Control).ThenInclude(control => control.Department)
            .Include(result => result.Occurrence).ThenInclude(occurrence => occurrence.Control).ThenInclude(control => control.Plan).ThenInclude(plan => plan.PlanningYear)
            .Include(result => result.Occurrence.Control.Plan.Board)
            .Where(result => result.Status == ResultStatus.Approved && result.Report.Grade != DeviationGrade.None)
            .Where(result => result.Occurrence.Control.Plan.PlanningYear.Year == planningYear)
            .Where(result => reach.Everywhere || reach.Departments.Contains(result.Occurrence.Control.DepartmentId))
            .Where(result => slug == null || result.Occurrence.Control.Slug == slug)
            .ToListAsync(cancellationToken);
        if (results.Count == 0) return [];

        var marked = await db.MarkedRisksAsync(results[0].Occurrence.Control.Plan.PlanningYearId, cancellationToken);
        return
        [
            .. results.Where(result => rights.MayKnowOf(result.Occurrence.Control, marked))
                .GroupBy(result => result.Occurrence.Control)
                .SelectMany(found => found.Select(result => new ControlDeviation(result.Occurrence, DeviationPatterns.Of([.. found.Select(one => one.Report.Grade)]), found.Key.IsMarked(marked))))
                .OrderBy(deviation => deviation.Control.Department.Code, StringComparer.Ordinal).ThenBy(deviation => deviation.Control.Plan.BoardKey).ThenBy(deviation => deviation.Control.Number).ThenBy(deviation => deviation.Occurrence.Period.Last),
        ];
    }
}
