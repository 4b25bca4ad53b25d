using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using System.IdentityModel.Tokens.Jwt;
using JwtRegisteredClaimNames = Microsoft.IdentityModel.JsonWebTokens.JwtRegisteredClaimNames;

namespace Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

/// <summary>
/// OpenID Connect on the framework's OAuth handler, which brings state, correlation, PKCE and the exchange of the code; the
/// checks of the token are Microsoft.IdentityModel's. Here is only what joins the two (docs/decisions/0013-openid-connect.md).
/// </summary>
internal sealed partial class OidcHandler(IOptionsMonitor<OidcOptions> options, ILoggerFactory logger, UrlEncoder encoder, SignInSettings settings)
    : OAuthHandler<OidcOptions>(options, logger, encoder)
{
    private const string NonceKey = "nonce";

    /// <summary>Signed with the provider's private key: an algorithm that shares a secret, or none, would let others sign.</summary>
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    private static readonly JsonWebTokenHandler Tokens = new();
    private static readonly OpenIdConnectProtocolValidator Protocol = new();

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            await ReadMetadataAsync();
        }
        catch (InvalidOperationException unreachable)
        {
            ProviderUnreachable(Logger, unreachable, settings.Provider!.Authority);
            Response.Redirect($"{OidcOptions.RefusedPath}?skal={ProviderRefusal.Unreachable}");
            return;
        }

        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = properties.Items[NonceKey] = Protocol.GenerateNonce();
        return base.BuildChallengeUrl(properties, redirectUri) + "&nonce=" + Uri.EscapeDataString(nonce);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        var metadata = await ReadMetadataAsync();

        // RFC 9207: an answer that names another issuer was meant for somebody else.
        if (Request.Query[JwtRegisteredClaimNames.Iss] is { Count: > 0 } issuer && issuer != metadata.Issuer) return HandleRequestResult.Fail($"The answer came from '{issuer}'.");

        try
        {
            return await base.HandleRemoteAuthenticateAsync();
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            // A check that throws does so on an answer to a question of ours, which the properties tell OidcEvents.
            return HandleRequestResult.Fail(refused, new AuthenticationProperties());
        }
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var idToken = tokens.Response!.RootElement.GetString("id_token");
        var validated = await Tokens.ValidateTokenAsync(idToken, new TokenValidationParameters
        {
            ConfigurationManager = Options.Metadata,
            ValidAudience = Options.ClientId,
            ValidAlgorithms = Algorithms,
            ClockSkew = TimeSpan.FromMinutes(1),
        });
        if (!validated.IsValid) throw validated.Exception;

        var context = new OpenIdConnectProtocolValidationContext
        {
            ClientId = Options.ClientId,
            Nonce = properties.Items[NonceKey],
            ProtocolMessage = new OpenIdConnectMessage { IdToken = idToken, AccessToken = tokens.AccessToken },
            ValidatedIdToken = JwtSecurityTokenConverter.Convert((JsonWebToken)validated.SecurityToken),
        };
        Protocol.ValidateTokenResponse(context);
        identity.AddClaims(((JsonWebToken)validated.SecurityToken).Claims);
        await CompleteAsync(identity, context);

        properties.Items.Remove(NonceKey);
        properties.StoreTokens([new AuthenticationToken { Name = OpenIdConnectParameterNames.IdToken, Value = idToken! }]);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    /// <summary>Not every provider writes all claims into the token; what is missing is asked for once.</summary>
    private async Task CompleteAsync(ClaimsIdentity identity, OpenIdConnectProtocolValidationContext context)
    {
        var endpoint = (await ReadMetadataAsync()).UserInfoEndpoint;
        if (string.IsNullOrEmpty(endpoint) || (identity.HasClaim(c => c.Type == settings.Provider!.GroupsClaim) && identity.HasClaim(c => c.Type == JwtRegisteredClaimNames.Email))) return;

        using var request = new HttpRequestMessage(HttpMethod.Get, endpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.ProtocolMessage.AccessToken);
        using var answer = await Backchannel.SendAsync(request, Context.RequestAborted);
        answer.EnsureSuccessStatusCode();
        context.UserInfoEndpointResponse = await answer.Content.ReadAsStringAsync(Context.RequestAborted);
        Protocol.ValidateUserInfoResponse(context);

        var known = identity.Claims.Select(claim => claim.Type).ToHashSet();
        identity.AddClaims(JwtPayload.Deserialize(context.UserInfoEndpointResponse).Claims.Where(claim => !known.Contains(claim.Type)));
    }

    private async Task<OpenIdConnectConfiguration> ReadMetadataAsync()
    {
        var metadata = await Options.Metadata.GetConfigurationAsync(Context.RequestAborted);
        Options.AuthorizationEndpoint = metadata.AuthorizationEndpoint;
        Options.TokenEndpoint = metadata.TokenEndpoint;
        return metadata;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Single sign-on: {Authority} cannot be used")]
    private static partial void ProviderUnreachable(ILogger log, Exception exception, string authority);
}
