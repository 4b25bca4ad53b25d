using MediatR;
using Quartz;
using Vaggeryd.InternalControl.Web.Features.Plans.Orders;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Removes ordered documents that have been kept for as long as the setting says.</summary>
[DisallowConcurrentExecution]
internal sealed class RemoveOldOrdersHourly(IMediator mediator, SignedInUser user) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        user.BecomeJob(nameof(RemoveOldOrdersHourly));
        await mediator.Send(new RemoveOldOrders.Command(), cancellationToken);
    }
}
