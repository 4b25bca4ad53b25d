using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>All that is needed to know whom to remind of what. Read with the site's own eyes: what is shown of it is narrowed afterwards.</summary>
/// <param name="Occurrences">What is open, returned or waits for approval, deviations that are not put right, and what begins within the days asked for.</param>
/// <param name="Risks">Those that are to be looked at again, from as long ago as a ladder reaches.</param>
/// <param name="Open">The people, those with an address only, and who is away.</param>
/// <param name="Ladder">When people are reminded.</param>
/// <param name="Round">Whom to remind of controls.</param>
/// <param name="Reviews">Whom to remind of risks.</param>
/// <param name="Marked">Names in addresses of risks that carry a secrecy mark now, by planning year.</param>
internal sealed record ReminderFacts(IReadOnlyList<ControlOccurrence> Occurrences, IReadOnlyList<ReviewedRisk> Risks, OpenAccounts Open, ReminderLadder Ladder, ReminderRound Round, ReviewRound Reviews, IReadOnlyDictionary<int, IReadOnlySet<string>> Marked)
{
    public IReadOnlyDictionary<int, AppUser> Accounts => Open.Accounts;

    /// <param name="db">Where it is.</param>
    /// <param name="today">The day, in the municipality's time.</param>
    /// <param name="ahead">How many days ahead are asked for; 0 for today.</param>
    /// <param name="of">Only what may be this person's; null: everybody's.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ReminderFacts> ReadAsync(AppDbContext db, DateOnly today, int ahead, AccessRights? of, CancellationToken cancellationToken)
    {
        var last = today.AddDays(Math.Max(ahead, 0) + ReminderLadder.MostDays);
        var (reports, approves, edits) = (ReachOf(of, Operation.ReportControls), ReachOf(of, Operation.ApproveControls), ReachOf(of, Operation.EditRisks));
        var occurrences = await db.ControlOccurrences.AsNoTrackingWithIdentityResolution()
            .Include(occurrence => occurrence.Result!.Actions)
            .Include(occurrence => occurrence.Control).ThenInclude(control => control.Department)
            .Include(occurrence => occurrence.Control).ThenInclude(control => control.Plan).ThenInclude(plan => plan.PlanningYear)
            .Where(occurrence => reports.Everywhere || approves.Everywhere || reports.Departments.Contains(occurrence.Control.DepartmentId) || approves.Departments.Contains(occurrence.Control.DepartmentId))
            .Where(occurrence => (occurrence.Standing == OccurrenceStanding.Expected && occurrence.Due <= last && occurrence.Closes >= today && (occurrence.Result == null || occurrence.Result.Status == ResultStatus.Draft))
                || (occurrence.Result != null && (occurrence.Result.Status == ResultStatus.Submitted || occurrence.Result.Status == ResultStatus.Returned))
                || (occurrence.Result != null && occurrence.Result.Status == ResultStatus.Approved && occurrence.Result.Report.Grade != DeviationGrade.None
                    && (occurrence.Result.Actions.Any(action => action.Worked == null) || occurrence.Result.Actions.OrderByDescending(action => action.Number).Select(action => action.Worked).FirstOrDefault() != true)))
            .OrderBy(occurrence => occurrence.Due).ThenBy(occurrence => occurrence.Control.Slug).ThenBy(occurrence => occurrence.Id)
            .ToListAsync(cancellationToken);

        var risks = await db.Risks.AsNoTracking()
            .Where(risk => edits.Everywhere || edits.Departments.Contains(risk.DepartmentId))
            .Where(risk => risk.Response == RiskResponse.Accept || risk.Response == RiskResponse.Watch)
            .Where(risk => risk.PlanningYear.ClosedAt == null && risk.ReviewOn >= today.AddDays(-ReminderLadder.MostDays) && risk.ReviewOn <= last)
            .Where(risk => !db.Risks.Any(newer => newer.DepartmentId == risk.DepartmentId && newer.ReferenceKey == risk.ReferenceKey && newer.PlanningYear.Year > risk.PlanningYear.Year))
            .OrderBy(risk => risk.ReviewOn).ThenBy(risk => risk.Id)
            .Select(risk => new ReviewedRisk(risk.Id, risk.DepartmentId, risk.IsSecret, risk.ReviewOn!.Value, risk.PlanningYear.Year, risk.Slug, risk.Reference))
            .ToListAsync(cancellationToken);

        var ladder = (await db.Municipalities.AsNoTracking().SingleAsync(cancellationToken)).Ladder;
        var open = await db.OpenAccountsAsync(cancellationToken);
        var secret = await db.Risks.AsNoTracking().Where(risk => risk.IsSecret).Select(risk => new { risk.PlanningYearId, risk.Slug }).ToListAsync(cancellationToken);

        var marked = secret.GroupBy(risk => risk.PlanningYearId).ToDictionary(year => year.Key, year => (IReadOnlySet<string>)year.Select(risk => risk.Slug).ToHashSet());
        var people = new ReminderPeople(open.People, open.Absences, open.Tree);
        var round = new ReminderRound(ladder, people, (person, control) => person.Rights.MayKnowOf(control, MarkedOf(marked, control)), at => LocalTime.DayOf(at));
        return new ReminderFacts(occurrences, risks, open, ladder, round, new ReviewRound(ladder, people), marked);
    }

    /// <summary>It is about a risk that carries a secrecy mark, when the plan was decided or now: no mail names it.</summary>
    public bool IsSecret(FollowedControl control) => control.IsSecret || control.RiskSlugs.Split(',').Any(MarkedOf(Marked, control).Contains);

    public bool MayKnowOf(AccessRights rights, FollowedControl control) => rights.MayKnowOf(control, MarkedOf(Marked, control));

    private static Reach ReachOf(AccessRights? of, Operation operation) => of?.ReachOf(operation) ?? Reach.Everything;

    private static IReadOnlySet<string> MarkedOf(IReadOnlyDictionary<int, IReadOnlySet<string>> marked, FollowedControl control) =>
        marked.GetValueOrDefault(control.Plan.PlanningYearId) ?? new HashSet<string>();
}
