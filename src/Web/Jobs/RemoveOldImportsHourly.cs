using MediatR;
using Quartz;
using Vaggeryd.InternalControl.Web.Features.Risks.Imports;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Takes away files that were uploaded and neither brought in nor cancelled within a day.</summary>
[DisallowConcurrentExecution]
internal sealed class RemoveOldImportsHourly(IMediator mediator, SignedInUser user) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        user.BecomeJob(nameof(RemoveOldImportsHourly));
        await mediator.Send(new RemoveOldImports.Command(), cancellationToken);
    }
}
