using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>Saves what the process that holds an order says of it. Whoever does not hold it any more saves nothing.</summary>
internal static class HoldOrder
{
    /// <returns>False when the order was cancelled, taken by another process or removed.</returns>
    public static async Task<bool> HoldOrderAsync(this AppDbContext db, int id, string claim, Action<DocumentOrder> change, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var order = await db.DocumentOrders.SingleOrDefaultAsync(order => order.Id == id, cancellationToken);
        if (order is null || !order.IsHeldBy(claim)) return false;

        change(order);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Only a person who cancels, or another process, changes an order that is held.
            return false;
        }
    }
}
