using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>The goals that a year's risks may work against.</summary>
internal static class LoadGoalsOfYear
{
    /// <summary>Those of the newest mandate period that has begun by then: until new goals are decided, the old ones count.</summary>
    public static IQueryable<Goal> GoalsOfYear(this AppDbContext db, int year)
    {
        var period = db.MandatePeriods.Where(period => period.FromYear <= year).OrderByDescending(period => period.FromYear).Select(period => (int?)period.Id);
        return db.Goals.Where(goal => goal.MandatePeriodId == period.FirstOrDefault());
    }
}
