using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

/// <summary>Whom the provider has vouched for, after its token was checked.</summary>
/// <param name="Issuer">The provider; with <paramref name="Subject"/> the only name of a person that never changes.</param>
/// <param name="Subject">The person's name at the provider.</param>
/// <param name="Name">How the person is called; null when the provider does not say.</param>
/// <param name="Email">The address; null when the provider does not say.</param>
/// <param name="EmailIsVerified">Whether the provider says that the address is the person's own.</param>
/// <param name="Groups">The groups of the directory.</param>
/// <param name="SessionId">The session at the provider; null when it does not number them.</param>
public sealed record ProviderIdentity(
    string Issuer, string Subject, string? Name, string? Email, bool EmailIsVerified, IReadOnlyList<string> Groups, string? SessionId)
{
    internal static ProviderIdentity From(ClaimsPrincipal principal, string groupsClaim)
    {
        string? Value(string claim) => principal.FindFirstValue(claim) is { Length: > 0 } value ? value.Trim() : null;

        return new ProviderIdentity(
            Value(JwtRegisteredClaimNames.Iss)!,
            principal.FindFirstValue(JwtRegisteredClaimNames.Sub)!,
            Value(JwtRegisteredClaimNames.Name),
            new[] { Value(JwtRegisteredClaimNames.Email), Value("preferred_username"), Value("upn") }.FirstOrDefault(address => address?.Contains('@') == true),
            Value(JwtRegisteredClaimNames.Email) is not null && bool.TryParse(Value("email_verified"), out var verified) && verified,
            [.. principal.FindAll(groupsClaim).Select(claim => claim.Value).Distinct()],
            principal.FindFirstValue(JwtRegisteredClaimNames.Sid) is { Length: > 0 and <= UserSession.IssuerLimit } session ? session : null);
    }
}
