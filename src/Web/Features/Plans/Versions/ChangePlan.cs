using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Reads a year's plan that somebody wants to change, and saves it unless somebody else was first.</summary>
internal static class ChangePlan
{
    /// <param name="db">Where it is.</param>
    /// <param name="user">Who wants to.</param>
    /// <param name="planningYear">Which year's.</param>
    /// <param name="seen">The <see cref="PlanStamp"/> that the person has looked at; null for whoever did not look.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ForbiddenException">The person may not.</exception>
    /// <exception cref="NotFoundException">There is no such year.</exception>
    /// <exception cref="ConflictException">Somebody else has changed the plan since.</exception>
    public static async Task<ControlPlan> PlanToChangeAsync(this AppDbContext db, ICurrentUser user, int planningYear, string? seen, CancellationToken cancellationToken)
    {
        user.Require(Operation.CompilePlan);
        var year = await db.PlanningYears.SingleOrDefaultAsync(year => year.Year == planningYear, cancellationToken) ?? throw new NotFoundException(T.Of("PlanningYear.NotFound", planningYear));
        var plan = await db.ControlPlans.Include(plan => plan.Versions).ThenInclude(version => version.Picks).AsSplitQuery()
            .SingleOrDefaultAsync(plan => plan.PlanningYearId == year.Id && plan.BoardKey == 0, cancellationToken);
        if (seen is not null && seen != PlanStamp.Of(plan?.Newest)) throw Lost(plan);

        return plan ?? db.ControlPlans.Add(new ControlPlan(year)).Entity;
    }

    /// <exception cref="ConflictException">The race is lost.</exception>
    public static async Task SavePlanAsync(this AppDbContext db, ControlPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
        {
            throw Lost(await db.ControlPlans.AsNoTracking().Include(now => now.Versions).SingleOrDefaultAsync(now => now.PlanningYearId == plan.PlanningYearId && now.BoardKey == plan.BoardKey, cancellationToken));
        }
    }

    private static ConflictException Lost(ControlPlan? now) => now?.Newest is { } newest
        ? new([new(T.Of("PlanVersion.Named", newest.Number), T.Of("PlanVersion.ChangedByOther", T.Of(newest.Status).ToLowerInvariant(), newest.AdoptedBy ?? newest.ProposedBy ?? newest.SavedBy))])
        : new([new(T.Of("PlanVersion.Named", 1), T.Of("PlanVersion.Gone"))]);
}
