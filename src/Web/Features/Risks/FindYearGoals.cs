using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>The goals that a year's risks may work against.</summary>
internal static class FindYearGoals
{
    /// <summary>The goals of the mandate period that holds the year, otherwise of the latest one, in their order.</summary>
    public static async Task<List<Goal>> GoalsOfYearAsync(this AppDbContext db, int year, CancellationToken cancellationToken)
    {
        var period = await db.MandatePeriods.AsNoTracking()
            .OrderByDescending(p => p.FromYear <= year && p.ToYear >= year ? 1 : 0).ThenByDescending(p => p.ToYear)
            .Select(p => p.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return await db.Goals.Where(g => g.MandatePeriodId == period).OrderBy(g => g.Order).ToListAsync(cancellationToken);
    }
}
