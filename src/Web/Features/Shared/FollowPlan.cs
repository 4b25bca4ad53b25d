using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Begins the follow-up of what has been decided: which controls, in which departments, and when each is to be reported.</summary>
internal static class FollowPlan
{
    /// <summary>
    /// Follows each decided version that is not followed yet, the earliest first. Saved with whatever else the caller saves, so that no plan is in
    /// force without its follow-up.
    /// </summary>
    /// <param name="db">Where it is.</param>
    /// <param name="plan">With its versions and its year.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="RuleBrokenException">The decision reaches back into a period that a department has signed for.</exception>
    public static Task FollowAsync(this AppDbContext db, ControlPlan plan, CancellationToken cancellationToken) =>
        db.FollowAsync(plan, [.. plan.Versions.Where(version => version.Decision is not null && version.Number > plan.FollowedNumber).OrderBy(version => version.Number)], null, cancellationToken);

    /// <summary>
    /// Plans that were decided before there was any follow-up of such plans; one look where there are none. A board's own begins today, with the version that is
    /// in force: nobody could report what was over by then.
    /// </summary>
    public static async Task FollowDecidedPlansAsync(this AppDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var waiting = await db.ControlPlans
            .Where(plan => plan.BoardId == null || plan.PlanningYear.Year >= today.Year)
            .Where(plan => plan.Versions.Any(version => version.Number > plan.FollowedNumber && (version.Status == PlanVersionStatus.Adopted || version.Status == PlanVersionStatus.Replaced)))
            .OrderBy(plan => plan.BoardKey).Select(plan => plan.Id).ToListAsync(cancellationToken);
        foreach (var id in waiting)
        {
            try
            {
                var plan = await db.ControlPlans.Include(plan => plan.PlanningYear).Include(plan => plan.Board).Include(plan => plan.Versions).SingleAsync(plan => plan.Id == id, cancellationToken);
                await (plan.BoardId is null ? db.FollowAsync(plan, cancellationToken) : db.FollowAsync(plan, [plan.InForce!], today, cancellationToken));
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (Exception failure) when (failure is BadInputException or RuleBrokenException)
            {
                // What is stored is not what was frozen, which "ik plan verify" tells, or is signed for; the site opens all the same.
            }
            catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
            {
                // Another process, which starts at the same time, was faster.
            }

            db.ChangeTracker.Clear();
        }
    }

    private static async Task FollowAsync(this AppDbContext db, ControlPlan plan, IReadOnlyList<PlanVersion> decided, DateOnly? today, CancellationToken cancellationToken)
    {
        if (decided.Count == 0) return;

        var first = decided[0].Decision!.On;
        if (first < today) first = today.Value;
        var departments = await db.Departments.ToListAsync(cancellationToken);
        await db.RequireNothingSignedAfterAsync(plan, departments, first, cancellationToken);
        var (year, numbers) = await db.FollowedYearAsync(plan, departments, cancellationToken);
        db.ReliesOnFollowUp(plan.PlanningYearId, async stop =>
        {
            await db.RequireNothingSignedAfterAsync(plan, departments, first, stop);
            await db.RequireNoOtherFollowedAsync(plan, numbers, stop);
            await db.RequireSameDaysAsync(plan.PlanningYear, stop);
        });
        foreach (var version in decided)
            db.FollowedControls.AddRange(PlanFollowUp.Follow(version, await db.PlannedControlsAsync(plan, version.Number, departments, cancellationToken), year, plan.PlanningYear.FollowUp, today is null ? null : first));
    }

    /// <summary>Whether a control goes on hangs on what the year's other plans have.</summary>
    /// <exception cref="DbUpdateConcurrencyException">One of them was decided in the meantime.</exception>
    private static async Task RequireNoOtherFollowedAsync(this AppDbContext db, ControlPlan plan, IReadOnlyDictionary<int, int> numbers, CancellationToken cancellationToken)
    {
        var (yearId, id) = (plan.PlanningYearId, plan.Id);
        var now = await db.ControlPlans.AsNoTracking().Where(other => other.PlanningYearId == yearId && other.Id != id && other.FollowedNumber > 0).Select(other => new { other.Id, other.FollowedNumber }).ToListAsync(cancellationToken);
        if (now.Exists(other => numbers.GetValueOrDefault(other.Id) != other.FollowedNumber)) throw new DbUpdateConcurrencyException($"Another plan than {plan.Name} was decided after it was read.");
    }

    /// <exception cref="DbUpdateConcurrencyException">Other follow-up periods or days were set for the year in the meantime.</exception>
    private static async Task RequireSameDaysAsync(this AppDbContext db, PlanningYear year, CancellationToken cancellationToken)
    {
        var now = await db.PlanningYears.AsNoTracking().SingleAsync(stored => stored.Id == year.Id, cancellationToken);
        if (now.FollowUp != year.FollowUp) throw new DbUpdateConcurrencyException($"The follow-up of {year.Year} was changed after it was read.");
    }
}
