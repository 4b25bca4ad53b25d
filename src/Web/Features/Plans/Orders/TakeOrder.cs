using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>A process takes the oldest order that nobody is at. Several nodes may look at once: only one saves its claim.</summary>
public static class TakeOrder
{
    /// <summary>How often another node may be faster before this one looks again later.</summary>
    private const int MostTries = 20;

    public sealed record Command : IRequest<Result?>;

    public sealed record Result(int Id, string Claim, int UserId, Language Language);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, OrderSettings settings, TimeProvider clock) : IRequestHandler<Command, Result?>
    {
        /// <returns>What was taken; null when there is nothing to do.</returns>
        public async Task<Result?> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Channel is not (AuditChannel.Job or AuditChannel.CommandLine)) throw new ForbiddenException();

            for (var tries = 0; tries < MostTries; tries++)
            {
                db.ChangeTracker.Clear();
                var now = clock.GetUtcNow().UtcDateTime;
                var order = await db.DocumentOrders
                    .Where(o => o.Status == DocumentOrderStatus.Waiting || (o.Status == DocumentOrderStatus.Running && o.LeaseUntil < now))
                    .OrderBy(o => o.Id).FirstOrDefaultAsync(cancellationToken);
                if (order is null) return null;

                var claim = Guid.NewGuid().ToString("N");
                if (order.Attempts >= DocumentOrder.MostAttempts) order.GiveUp(now, settings.Kept);
                else order.Take(claim, now, OrderSettings.Lease);
                if (await SaveAsync(cancellationToken) && order.IsHeldBy(claim)) return new Result(order.Id, claim, order.UserId, order.Asked.Language);
            }

            return null;
        }

        /// <summary>False when another node was faster, or the order was cancelled.</summary>
        private async Task<bool> SaveAsync(CancellationToken cancellationToken)
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                return false;
            }
        }
    }
}
