using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Reads a year's plan that somebody wants to change, and saves it unless somebody else was first.</summary>
internal static class ChangePlan
{
    /// <param name="db">Where it is.</param>
    /// <param name="user">Who wants to.</param>
    /// <param name="key">Of which year, and whose.</param>
    /// <param name="seen">The <see cref="PlanStamp"/> that the person has looked at; null for whoever did not look.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ForbiddenException">The person may not.</exception>
    /// <exception cref="NotFoundException">There is no such year or board.</exception>
    /// <exception cref="ConflictException">Somebody else has changed the plan since.</exception>
    public static async Task<(ControlPlan Plan, PlanScope Scope)> PlanToChangeAsync(this AppDbContext db, ICurrentUser user, PlanKey key, string? seen, CancellationToken cancellationToken)
    {
        var scope = await db.PlanScopeToChangeAsync(user.Rights, key.Board, cancellationToken);
        var year = await db.PlanningYears.SingleOrDefaultAsync(year => year.Year == key.Year, cancellationToken) ?? throw new NotFoundException(T.Of("PlanningYear.NotFound", key.Year));
        var plan = await db.ControlPlans.Include(plan => plan.Board).Include(plan => plan.Versions).ThenInclude(version => version.Picks).AsSplitQuery()
            .SingleOrDefaultAsync(plan => plan.PlanningYearId == year.Id && plan.BoardKey == scope.BoardKey, cancellationToken);
        if (seen is not null && seen != PlanStamp.Of(plan?.Newest)) throw Lost(plan);

        return (plan ?? db.ControlPlans.Add(new ControlPlan(year, scope.Board)).Entity, scope);
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
