using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Reads a planning year with its scoring model.</summary>
internal static class LoadPlanningYear
{
    /// <exception cref="NotFoundException">There is no such planning year.</exception>
    public static async Task<PlanningYear> PlanningYearAsync(this AppDbContext db, int year, CancellationToken cancellationToken) =>
        await db.PlanningYears.AsNoTracking().Include(y => y.ScoringModel).SingleOrDefaultAsync(y => y.Year == year, cancellationToken)
        ?? throw new NotFoundException(Texts.T.Of("PlanningYear.NotFound", year));

    /// <summary>With the year before it, null where there is none; one query.</summary>
    /// <inheritdoc cref="PlanningYearAsync"/>
    public static async Task<(PlanningYear Year, PlanningYear? Before)> PlanningYearAndBeforeAsync(this AppDbContext db, int year, CancellationToken cancellationToken)
    {
        var years = await db.PlanningYears.AsNoTracking().Include(y => y.ScoringModel).Where(y => y.Year == year || y.Year == year - 1).ToListAsync(cancellationToken);
        return (years.Find(y => y.Year == year) ?? throw new NotFoundException(Texts.T.Of("PlanningYear.NotFound", year)), years.Find(y => y.Year == year - 1));
    }
}
