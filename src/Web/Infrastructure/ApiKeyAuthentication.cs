using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>
/// Lets programs in by <c>Authorization: Bearer ik_…</c>, under <c>/api</c> and nowhere else. A request that brings the header stands
/// or falls by it: no cookie is looked at beside it.
/// </summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    ReadApiKey keys,
    AppDbContext db,
    AuditTrail trail)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "ApiKey";

    /// <summary>The claim that each scope of a key becomes.</summary>
    public const string ScopeClaim = "scope";

    /// <summary>What a refused program is told to bring.</summary>
    public const string Challenge = "Bearer realm=\"internkontroll\"";

    private const string Bearer = "Bearer ";

    /// <summary>Whether the request is one that this scheme answers for.</summary>
    public static string? SchemeOf(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") && context.Request.Headers.Authorization.Count > 0 ? SchemeName : null;

    public static bool IsKey(ClaimsPrincipal user) => user.Identity?.AuthenticationType == SchemeName;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Given() is not { } given || await keys.LoadAsync(given, Context.RequestAborted) is not { } scopes) return AuthenticateResult.Fail("no such key");

        var claims = Enum.GetValues<ApiScopes>().Where(scope => scope != ApiScopes.None && scopes.HasFlag(scope)).Select(scope => new Claim(ScopeClaim, scope.ToString()));
        var identity = new ClaimsIdentity(claims, SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <summary>Told in the trail here and not where the key is read: the limit on how often somebody may ask lies between.</summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        db.AuditRows.Add(trail.Event(AuditKind.SignInRefused, nameof(ApiKey), name: Given()?.PublicId ?? "", network: Network.Of(Context)));
        await db.SaveChangesAsync(Context.RequestAborted);
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Challenge;
    }

    /// <summary>Two headers are one too many to know who asks.</summary>
    private ApiKeyText? Given() =>
        Request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? ApiKeyText.Read(header[Bearer.Length..].Trim()) : null;
}
