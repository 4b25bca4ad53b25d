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
}
