using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

/// <summary>The framework's OAuth options and what OpenID Connect adds: the provider tells itself where its endpoints are.</summary>
internal sealed class OidcOptions : OAuthOptions
{
    public const string Scheme = "oidc";

    /// <summary>Where the provider sends people back to; registered there.</summary>
    public const string ReturnPath = "/logga-in/svar";

    /// <summary>What the provider shows in a frame when it ends a session; registered there.</summary>
    public const string FrontChannelPath = "/logga-ut/leverantor";

    public const string RefusedPath = "/logga-in/nekad";

    public OidcOptions()
    {
        UsePkce = true;
        CallbackPath = ReturnPath;

        // The base class wants them from the start; the handler replaces them by what the provider says.
        AuthorizationEndpoint = TokenEndpoint = "unknown";
    }

    /// <summary>The provider's addresses and keys, read when first needed and kept up to date.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Metadata { get; set; } = null!;
}
