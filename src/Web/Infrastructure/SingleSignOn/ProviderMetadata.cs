using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect.Configuration;

namespace Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

/// <summary>Takes metadata only from the provider that was configured, and never an address that is open to eavesdropping.</summary>
internal sealed class ProviderMetadata(OidcSettings settings) : IConfigurationValidator<OpenIdConnectConfiguration>
{
    private readonly OpenIdConnectConfigurationValidator _keys = new();

    public static ConfigurationManager<OpenIdConnectConfiguration> From(OidcSettings settings, HttpClient channel) => new(
        settings.Authority.TrimEnd('/') + "/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(channel) { RequireHttps = !settings.IsPlainLoopback },
        new ProviderMetadata(settings));

    /// <summary>OpenID Connect Discovery 1.0, section 4.3: the issuer in the metadata is the one that was asked.</summary>
    public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration)
    {
        if (configuration.Issuer?.TrimEnd('/') != settings.Authority.TrimEnd('/'))
            return Refuse($"The provider calls itself '{configuration.Issuer}', but SignIn:Oidc:Authority is '{settings.Authority}'.");

        string[] needed = [configuration.AuthorizationEndpoint ?? "", configuration.TokenEndpoint ?? ""];
        var optional = new[] { configuration.UserInfoEndpoint, configuration.EndSessionEndpoint }.Where(address => !string.IsNullOrEmpty(address));
        var unsafeAddress = needed.Concat(optional).FirstOrDefault(address => !address.StartsWith(settings.IsPlainLoopback ? "http" : "https://", StringComparison.OrdinalIgnoreCase));
        return unsafeAddress is null ? _keys.Validate(configuration) : Refuse($"The provider's address '{unsafeAddress}' is missing or not https.");
    }

    private static ConfigurationValidationResult Refuse(string reason) => new() { Succeeded = false, ErrorMessage = reason };
}
