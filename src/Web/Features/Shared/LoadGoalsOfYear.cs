using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>The goals that a year's risks may work against, in their order.</summary>
internal static class LoadGoalsOfYear
{
    /// <summary>Those of the newest mandate period that has begun by then: until new goals are decided, the old ones count. Before the first period, the first one's.</summary>
    public static IQueryable<Goal> GoalsOfYear(this AppDbContext db, int year)
    {
        var period = db.MandatePeriods.OrderByDescending(period => period.FromYear <= year ? period.FromYear : -period.FromYear).Select(period => (int?)period.Id);
        return db.Goals.Where(goal => goal.MandatePeriodId == period.FirstOrDefault()).OrderBy(goal => goal.Order);
    }
}
