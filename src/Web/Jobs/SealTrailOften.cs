using MediatR;
using Quartz;
using Vaggeryd.InternalControl.Web.Features.Trail;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Seals the trail's new rows. Several sites on one database may do so at the same time.</summary>
[DisallowConcurrentExecution]
internal sealed class SealTrailOften(IMediator mediator, SignedInUser user) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        user.BecomeJob(nameof(SealTrailOften));
        await mediator.Send(new SealTrail.Command(), cancellationToken);
    }
}
