using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Calendar;

/// <summary>Anyone sees day by day which controls to report and which reports to approve.</summary>
public static class ShowCalendar
{
    public sealed record Query : IRequest<Result>;

    /// <param name="Items">By last day.</param>
    /// <param name="FeedMadeAt">When the person's secret address was made, UTC; null without one.</param>
    public sealed record Result(DateOnly Today, IReadOnlyList<ControlTask> Items, DateTime? FeedMadeAt);

    internal sealed class Handler(AppDbContext db, SignedInUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = LocalTime.Today(clock);
            var made = await db.CalendarFeeds.AsNoTracking().Where(feed => feed.UserId == user.Id).Select(feed => (DateTime?)feed.IssuedAt).SingleOrDefaultAsync(cancellationToken);
            return new Result(today, await db.ControlTasksAsync(user, today, cancellationToken), made);
        }
    }
}
