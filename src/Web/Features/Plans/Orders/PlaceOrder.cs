using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>Takes an order in, and changes one that a process may be changing at the same time.</summary>
internal static class PlaceOrder
{
    /// <summary>A process that is at the order saves it once for each file, so that whoever cancels seldom loses twice.</summary>
    private const int MostTries = 10;

    /// <returns>The order's number; that of the same one before it, where that is not ready: pressing twice orders once.</returns>
    /// <exception cref="RuleBrokenException">The person waits for as many orders as one may.</exception>
    public static async Task<int> PlaceOrderAsync(this AppDbContext db, DocumentOrder order, OrderBell bell, CancellationToken cancellationToken)
    {
        var open = await db.DocumentOrders.AsNoTracking()
            .Where(other => other.UserId == order.UserId && (other.Status == DocumentOrderStatus.Waiting || other.Status == DocumentOrderStatus.Running))
            .ToListAsync(cancellationToken);
        if (open.Find(other => other.Asked == order.Asked) is { } same) return same.Id;

        Require(open.Count < DocumentOrder.MostOpen, Rule.OrdersMustBeFew, DocumentOrder.MostOpen);
        db.DocumentOrders.Add(order);
        await db.SaveChangesAsync(cancellationToken);
        bell.Ring();
        return order.Id;
    }

    /// <summary>Changes an order that is the person's own.</summary>
    /// <exception cref="NotFoundException">There is none, or it is somebody else's.</exception>
    public static async Task ChangeOrderAsync(this AppDbContext db, int id, int? userId, Action<DocumentOrder> change, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            change(await db.DocumentOrders.SingleOrDefaultAsync(order => order.Id == id && order.UserId == userId, cancellationToken) ?? throw new NotFoundException());
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
