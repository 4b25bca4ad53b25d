using MediatR;
using Quartz;
using Vaggeryd.InternalControl.Web.Features.Mail;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Sends what still waits: what the mail server did not take the last time, and what a node left when it stopped.</summary>
[DisallowConcurrentExecution]
internal sealed class SendMailEveryMinute(IMediator mediator, SignedInUser user) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        user.BecomeJob(nameof(SendMailEveryMinute));
        await mediator.Send(new SendOutgoingMail.Command(), cancellationToken);
    }
}
