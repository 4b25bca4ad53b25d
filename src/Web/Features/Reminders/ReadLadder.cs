using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>Finance, or the administrator, sees when people are reminded.</summary>
public static class ReadLadder
{
    public sealed record Query : IRequest<Result>;

    /// <param name="Ladder">The steps.</param>
    /// <param name="Version">What has been read, for <see cref="SetLadder"/>.</param>
    public sealed record Result(ReminderLadder Ladder, int Version);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.ManageReminders);
            var municipality = await db.Municipalities.AsNoTracking().SingleAsync(cancellationToken);
            return new Result(municipality.Ladder, municipality.Version);
        }
    }
}
