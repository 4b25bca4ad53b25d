using Microsoft.EntityFrameworkCore.Diagnostics;
using Vaggeryd.InternalControl.Domain.Orders;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Orders;

/// <summary>Does something once, when a process has just said that it is in the middle of an order.</summary>
internal sealed class AtStep : SaveChangesInterceptor
{
    private Func<Task>? _once;

    public void Once(Func<Task> what) => _once = what;

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var middle = eventData.Context!.ChangeTracker.Entries<DocumentOrder>().Any(entry => entry.Entity is { Status: DocumentOrderStatus.Running, Percent: > 40 });
        if (middle && _once is { } what)
        {
            _once = null;
            await what();
        }

        return result;
    }
}
