using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>All that is needed to know whom to remind of what. Read with the site's own eyes: what is shown of it is narrowed afterwards.</summary>
/// <param name="Occurrences">What is open, returned or waits for approval, deviations that are not put right, and what begins within the days asked for.</param>
/// <param name="Accounts">The people by account, open ones with an address only.</param>
/// <param name="Marked">Names in addresses of risks that carry a secrecy mark now, by planning year.</param>
internal sealed record ReminderFacts(IReadOnlyList<ControlOccurrence> Occurrences, IReadOnlyDictionary<int, AppUser> Accounts, IReadOnlyDictionary<int, ReminderPerson> People, ReminderRound Round, IReadOnlyDictionary<int, IReadOnlySet<string>> Marked)
{
    public static async Task<ReminderFacts> ReadAsync(AppDbContext db, ReminderLadder ladder, DateOnly today, int ahead, CancellationToken cancellationToken)
    {
        var last = today.AddDays(Math.Max(ahead, 0) + ReminderLadder.MostDays);
        var occurrences = await db.ControlOccurrences.AsNoTrackingWithIdentityResolution()
            .Include(occurrence => occurrence.Result!.Actions)
            .Include(occurrence => occurrence.Control).ThenInclude(control => control.Department)
            .Include(occurrence => occurrence.Control).ThenInclude(control => control.Plan).ThenInclude(plan => plan.PlanningYear)
            .Where(occurrence => (occurrence.Standing == OccurrenceStanding.Expected && occurrence.Due <= last && occurrence.Closes >= today && (occurrence.Result == null || occurrence.Result.Status == ResultStatus.Draft))
                || (occurrence.Result != null && (occurrence.Result.Status == ResultStatus.Submitted || occurrence.Result.Status == ResultStatus.Returned))
                || (occurrence.Result != null && occurrence.Result.Status == ResultStatus.Approved && occurrence.Result.Report.Grade != DeviationGrade.None
                    && (occurrence.Result.Actions.Any(action => action.Worked == null) || occurrence.Result.Actions.OrderByDescending(action => action.Number).Select(action => action.Worked).FirstOrDefault() != true)))
            .OrderBy(occurrence => occurrence.Due).ThenBy(occurrence => occurrence.Control.Slug).ThenBy(occurrence => occurrence.Id)
            .ToListAsync(cancellationToken);

        var open = await db.OpenAccountsAsync(cancellationToken);
        var absences = await db.Absences.AsNoTracking().Where(absence => absence.LastDay >= today).ToListAsync(cancellationToken);
        var secret = await db.Risks.AsNoTracking().Where(risk => risk.IsSecret).Select(risk => new { risk.PlanningYearId, risk.Slug }).ToListAsync(cancellationToken);

        var marked = secret.GroupBy(risk => risk.PlanningYearId).ToDictionary(year => year.Key, year => (IReadOnlySet<string>)year.Select(risk => risk.Slug).ToHashSet());
        var round = new ReminderRound(ladder, new ReminderPeople(open.People, absences, open.Tree), (person, control) => person.Rights.MayKnowOf(control, MarkedOf(marked, control)), at => LocalTime.DayOf(at));
        return new ReminderFacts(occurrences, open.Accounts, open.People.ToDictionary(person => person.Id), round, marked);
    }

    /// <summary>It is about a risk that carries a secrecy mark, when the plan was decided or now: no mail names it.</summary>
    public bool IsSecret(FollowedControl control) => control.IsSecret || control.RiskSlugs.Split(',').Any(MarkedOf(Marked, control).Contains);

    public bool MayKnowOf(AccessRights rights, FollowedControl control) => rights.MayKnowOf(control, MarkedOf(Marked, control));

    private static IReadOnlySet<string> MarkedOf(IReadOnlyDictionary<int, IReadOnlySet<string>> marked, FollowedControl control) =>
        marked.GetValueOrDefault(control.Plan.PlanningYearId) ?? new HashSet<string>();
}
