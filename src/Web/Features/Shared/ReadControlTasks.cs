using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Reads what a person has to do with controls, of any year, by last day.</summary>
internal static class ReadControlTasks
{
    /// <summary>
    /// Controls that the person reports and that are not reported, without those that are given to somebody else who can do them; reports of others that wait
    /// for the person; and what is to be done about deviations, likewise. One statement, and those that read accounts where something is given to somebody else.
    /// </summary>
    public static async Task<IReadOnlyList<ControlTask>> ControlTasksAsync(this AppDbContext db, ICurrentUser user, DateOnly today, CancellationToken cancellationToken)
    {
        var open = await db.OpenOccurrencesAsync(user.Rights, today, cancellationToken);
        static IEnumerable<int?> Named(ControlOccurrence occurrence) => (occurrence.Result?.OpenActions.Select(action => action.ResponsibleId) ?? []).Append(occurrence.Control.PerformerId);
        var people = open.Any(one => Named(one.Occurrence).Any(id => id is not null && id != user.Id))
            ? (await db.OpenAccountsAsync(cancellationToken)).People.ToDictionary(person => person.Id)
            : [];

        // Whoever is named and can do it, else whoever the control is given to and can; null: everybody who may.
        int? Whose((ControlOccurrence Occurrence, bool IsSecret) one, CorrectiveAction? action) => new[] { action?.ResponsibleId, one.Occurrence.Control.PerformerId }
            .FirstOrDefault(id => id is { } somebody && (somebody == user.Id || (people.TryGetValue(somebody, out var person) && person.MayReport(one.Occurrence.Control, one.IsSecret))));

        var tasks = new List<ControlTask>();
        foreach (var one in open)
        {
            if (KindFor(user, one.Occurrence) is not { } kind) continue;

            CorrectiveAction?[] actions = kind == ControlTaskKind.Act ? [.. one.Occurrence.Result!.OpenActions] : [null];
            var own = actions.Select(action => (Action: action, Whose: Whose(one, action))).Where(task => kind == ControlTaskKind.Approve || task.Whose is null || task.Whose == user.Id).Take(1);
            tasks.AddRange(own.Select(task => new ControlTask(one.Occurrence, kind, one.IsSecret, task.Whose == user.Id, today, task.Action)));
        }

        return [.. tasks.OrderBy(task => task.Day)];
    }

    private static ControlTaskKind? KindFor(ICurrentUser user, ControlOccurrence occurrence)
    {
        var department = occurrence.Control.DepartmentId;
        if (occurrence.Result is { IsWithApprover: true } result) return user.Rights.May(Operation.ApproveControls, department) && result.MayBeReviewedBy(user.Actor) ? ControlTaskKind.Approve : null;
        if (!user.Rights.May(Operation.ReportControls, department)) return null;

        return occurrence.Result is { IsApproved: true } ? ControlTaskKind.Act : ControlTaskKind.Report;
    }

    /// <summary>
    /// What is open in any year: expected and not closed, with whoever approves, or with something left to do about a deviation. Each with its control, department,
    /// plan and year, and whether it is about a marked risk. Whether the risk is marked is asked in the same statement.
    /// </summary>
    private static async Task<IReadOnlyList<(ControlOccurrence Occurrence, bool IsSecret)>> OpenOccurrencesAsync(this AppDbContext db, AccessRights rights, DateOnly today, CancellationToken cancellationToken)
    {
        var reach = rights.ReachOf(Operation.ReadRisks);
        var read = await db.ControlOccurrences.AsNoTrackingWithIdentityResolution()
            .Include(occurrence => occurrence.Control.Department).Include(occurrence => occurrence.Control.Plan.PlanningYear).Include(occurrence => occurrence.Result!.Actions)
            .Where(occurrence => reach.Everywhere || reach.Departments.Contains(occurrence.Control.DepartmentId))
            .Where(occurrence => occurrence.Result!.Status == ResultStatus.Submitted || occurrence.Result!.Status == ResultStatus.Returned
                || (occurrence.Standing == OccurrenceStanding.Expected && occurrence.Closes >= today && (occurrence.Result == null || occurrence.Result.Status == ResultStatus.Draft))
                || occurrence.Result!.Actions.Any(action => action.DoneAt == null))
            .OrderBy(occurrence => occurrence.Due).ThenBy(occurrence => occurrence.Control.Slug).ThenBy(occurrence => occurrence.PeriodName).ThenBy(occurrence => occurrence.Id)
            .Select(occurrence => new
            {
                Occurrence = occurrence,
                IsMarked = db.Risks.Any(risk => risk.PlanningYearId == occurrence.Control.Plan.PlanningYearId && risk.IsSecret && ("," + occurrence.Control.RiskSlugs + ",").Contains("," + risk.Slug + ",")),
            })
            .ToListAsync(cancellationToken);
        return [.. read.Select(one => (one.Occurrence, IsSecret: one.Occurrence.Control.IsSecret || one.IsMarked)).Where(one => rights.MayKnowOf(one.Occurrence.Control, one.IsSecret))];
    }
}
