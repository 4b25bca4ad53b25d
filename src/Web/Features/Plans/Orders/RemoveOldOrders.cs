using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>A job removes orders, with their files, that ended long enough ago.</summary>
public static class RemoveOldOrders
{
    /// <summary>Orders in one go; the rest are taken the next time.</summary>
    public const int Most = 500;

    public sealed record Command : IRequest<int>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Channel is not (AuditChannel.Job or AuditChannel.CommandLine)) throw new ForbiddenException();

            var now = clock.GetUtcNow().UtcDateTime;
            var old = await db.DocumentOrders.Where(order => order.RemoveAt <= now).OrderBy(order => order.Id).Take(Most).ToListAsync(cancellationToken);

            // The database removes their contents with them, unread.
            db.DocumentOrders.RemoveRange(old);
            await db.SaveChangesAsync(cancellationToken);
            return old.Count;
        }
    }
}
