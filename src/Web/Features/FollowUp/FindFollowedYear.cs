using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Anyone opens the follow-up without naming a year and lands on this year's where a plan of it is adopted, else on the newest; null before there is any year.</summary>
public static class FindFollowedYear
{
    public sealed record Query : IRequest<int?>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, int?>
    {
        public async Task<int?> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = LocalTime.Today(clock).Year;
            var followed = db.FollowedPlans(user.Rights);
            var years = await db.PlanningYears.AsNoTracking()
                .Select(year => new { year.Year, IsFollowed = followed.Any(plan => plan.PlanningYearId == year.Id) })
                .ToListAsync(cancellationToken);
            return years.OrderByDescending(year => year.IsFollowed).ThenByDescending(year => year.Year == now).ThenByDescending(year => year.Year).Select(year => (int?)year.Year).FirstOrDefault();
        }
    }
}
