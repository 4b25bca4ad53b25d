using MediatR;
using Quartz;
using Vaggeryd.InternalControl.Web.Features.Trail;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Takes out rows of the trail that are older than the setting says. Registered only where there is one.</summary>
[DisallowConcurrentExecution]
internal sealed class PruneTrailNightly(IMediator mediator, SignedInUser user) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        user.BecomeJob(nameof(PruneTrailNightly));
        await mediator.Send(new PruneTrail.Command(), cancellationToken);
    }
}
