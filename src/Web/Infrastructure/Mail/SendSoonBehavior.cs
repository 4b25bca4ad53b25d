using MediatR;
using Vaggeryd.InternalControl.Web.Features.Mail;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Mail;

/// <summary>Sends what a use case has put in the queue as soon as it is done, without letting anybody wait for the mail server.</summary>
internal sealed class SendSoonBehavior<TRequest, TResponse>(QueueMail mail, AfterRequest after) : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();
        if (mail.HasQueued) after.Add(new SendOutgoingMail.Command());
        return response;
    }
}
