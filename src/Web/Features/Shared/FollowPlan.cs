using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Begins the follow-up of what has been decided: which controls, in which departments, and when each is to be reported.</summary>
internal static class FollowPlan
{
    /// <summary>
    /// Follows each decided version that is not followed yet, the earliest first. Saved with whatever else the caller saves, so that no plan is in
    /// force without its follow-up. A board's own plan is not followed up yet.
    /// </summary>
    /// <param name="db">Where it is.</param>
    /// <param name="plan">With its versions and its year.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="RuleBrokenException">The decision reaches back into a period that a department has signed for.</exception>
    public static async Task FollowAsync(this AppDbContext db, ControlPlan plan, CancellationToken cancellationToken)
    {
        var decided = plan.Versions.Where(version => version.Decision is not null && version.Number > plan.FollowedNumber).OrderBy(version => version.Number).ToList();
        if (plan.BoardId is not null || decided.Count == 0) return;

        var departments = await db.Departments.ToDictionaryAsync(department => department.Code, cancellationToken);
        IReadOnlyList<string> everyone = [.. departments.Values.Where(department => department.Kind != DepartmentKind.Administration).Select(department => department.Code).Order(StringComparer.Ordinal)];
        var followed = await db.FollowedControls.Include(control => control.Department).Include(control => control.Occurrences).ThenInclude(occurrence => occurrence.Result)
            .Where(control => control.PlanId == plan.Id).ToListAsync(cancellationToken);
        var first = decided[0].Decision!.On;
        await db.RequireNothingSignedAfterAsync(plan.Id, first, cancellationToken);
        db.ReliesOnFollowUp(plan.Id, stop => db.RequireNothingSignedAfterAsync(plan.Id, first, stop));
        foreach (var version in decided)
        {
            var content = await db.PlanVersionContents.AsNoTracking().SingleAsync(content => content.PlanVersionId == version.Id, cancellationToken);
            var source = PlanSnapshot.Unpack(content, T.Of("PlanVersion.Named", version.Number));
            var planned = PlannedControl.Of(source.Items, source.Risks, everyone);
            var begun = PlanFollowUp.Follow(version, followed, planned, departments, plan.PlanningYear.FollowUp);
            db.FollowedControls.AddRange(begun);
            followed.AddRange(begun);
        }
    }

    /// <summary>Plans that were decided before there was any follow-up; one look where there are none.</summary>
    public static async Task FollowDecidedPlansAsync(this AppDbContext db, CancellationToken cancellationToken)
    {
        var waiting = await db.ControlPlans
            .Where(plan => plan.BoardId == null && plan.Versions.Any(version => version.Number > plan.FollowedNumber && (version.Status == PlanVersionStatus.Adopted || version.Status == PlanVersionStatus.Replaced)))
            .Select(plan => plan.Id).ToListAsync(cancellationToken);
        foreach (var id in waiting)
        {
            try
            {
                await db.FollowAsync(await db.ControlPlans.Include(plan => plan.PlanningYear).Include(plan => plan.Versions).SingleAsync(plan => plan.Id == id, cancellationToken), cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (Exception failure) when (failure is BadInputException or RuleBrokenException)
            {
                // What is stored is not what was frozen, which "ik plan verify" tells, or is signed for; the site opens all the same.
            }

            db.ChangeTracker.Clear();
        }
    }
}
