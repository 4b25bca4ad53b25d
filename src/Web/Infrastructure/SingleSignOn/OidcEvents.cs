using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Vaggeryd.InternalControl.Web.Features.Accounts;

namespace Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

/// <summary>What happens when somebody comes back from the provider: in, or to the page that says why not.</summary>
internal sealed partial class OidcEvents(IMediator mediator, SignInSettings settings, SignOutHint hint, ILogger<OidcEvents> log) : OAuthEvents
{
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var refusal = await mediator.Send(new SignInWithProvider.Command(ProviderIdentity.From(context.Principal!, settings.Provider!.GroupsClaim)), context.HttpContext.RequestAborted);
        if (refusal is null) hint.Keep(context.HttpContext, context.Properties!.GetTokenValue(OpenIdConnectParameterNames.IdToken)!);

        context.Response.Redirect(refusal is null ? context.ReturnUri ?? "/" : Refused(refusal.Value));
        context.HandleResponse();
    }

    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        AnswerRefused(context.Failure, settings.Provider!.Authority);

        // Answers to no question of ours are only logged, so that nobody fills the trail with them.
        if (context.Properties is not null) await mediator.Send(new RecordRefusedAnswer.Command(settings.Provider.Authority), context.HttpContext.RequestAborted);

        context.Response.Redirect(Refused(ProviderRefusal.Failed));
        context.HandleResponse();
    }

    private static string Refused(ProviderRefusal refusal) => $"{OidcOptions.RefusedPath}?skal={refusal}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Single sign-on: an answer from {Authority} was refused")]
    private partial void AnswerRefused(Exception? exception, string authority);
}
