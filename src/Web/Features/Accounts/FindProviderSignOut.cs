using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>A person who is about to sign out here, and came from the provider, is told where to sign out there (OpenID Connect RP-Initiated Logout 1.0).</summary>
public static class FindProviderSignOut
{
    /// <param name="Back">Where the provider sends the person afterwards; registered there.</param>
    public sealed record Query(string Back) : IRequest<Result?>;

    /// <summary>Null for a local account, and where the provider has no such address.</summary>
    public sealed record Result(string Provider, string Address);

    internal sealed class Handler(
        AppDbContext db, SignedInUser current, SignInSettings settings, SignOutHint hint, IOptionsMonitor<OidcOptions> options, IHttpContextAccessor http)
        : IRequestHandler<Query, Result?>
    {
        public async Task<Result?> Handle(Query query, CancellationToken cancellationToken)
        {
            var fromProvider = await db.UserSessions.AnyAsync(session => session.PublicId == current.SessionId && session.Issuer != null, cancellationToken);
            if (!fromProvider || settings.Provider is null) return null;

            var metadata = await MetadataAsync(cancellationToken);
            if (string.IsNullOrEmpty(metadata?.EndSessionEndpoint)) return null;

            var request = new OpenIdConnectMessage
            {
                IssuerAddress = metadata.EndSessionEndpoint,
                ClientId = settings.Provider.ClientId,
                IdTokenHint = hint.Take(http.HttpContext!),
                PostLogoutRedirectUri = query.Back,
                EnableTelemetryParameters = false,
            };
            return new Result(settings.Provider.Name, request.CreateLogoutRequestUrl());
        }

        /// <summary>Null when the provider does not answer: the person is signed out here all the same.</summary>
        private async Task<OpenIdConnectConfiguration?> MetadataAsync(CancellationToken cancellationToken)
        {
            try
            {
                return await options.Get(OidcOptions.Scheme).Metadata.GetConfigurationAsync(cancellationToken);
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }
}
