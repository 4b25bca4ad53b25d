using MediatR;
using Vaggeryd.InternalControl.Web.Features.Plans.Orders;

namespace Vaggeryd.InternalControl.IntegrationTests.Jobs;

/// <summary>In place of what a job does: takes a while, and counts how often it was done and how many were at it at once.</summary>
internal sealed class SlowHandler(SlowHandler.Counts counts) : IRequestHandler<RemoveOldOrders.Command, int>
{
    public async Task<int> Handle(RemoveOldOrders.Command request, CancellationToken cancellationToken)
    {
        lock (counts)
        {
            counts.Starts.Add(DateTime.UtcNow);
            counts.Most = Math.Max(counts.Most, ++counts.Running);
        }

        await Task.Delay(700, cancellationToken);
        lock (counts) counts.Running--;
        return 0;
    }

    internal sealed class Counts
    {
        public List<DateTime> Starts { get; } = [];

        public int Running { get; set; }

        public int Most { get; set; }
    }
}
