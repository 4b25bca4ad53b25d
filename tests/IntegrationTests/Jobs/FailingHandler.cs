using MediatR;
using Vaggeryd.InternalControl.Web.Features.Plans.Orders;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Jobs;

/// <summary>In place of what a job does: fails, as somebody at a disk would.</summary>
internal sealed class FailingHandler : IRequestHandler<RemoveOldOrders.Command, int>
{
    public Task<int> Handle(RemoveOldOrders.Command request, CancellationToken cancellationToken) => throw new BadInputException("Katalogen", "Disken är full.");
}
