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
    AppDbContext db,
    AuditTrail trail)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = ForgeryCheck.ApiKeyScheme;

    /// <summary>The claim that each scope of a key becomes.</summary>
    public const string ScopeClaim = "scope";

    /// <summary>What a refused program is told to bring.</summary>
    public const string Challenge = "Bearer realm=\"internkontroll\"";

    private const string Bearer = "Bearer ";

    /// <summary>Whether the request is one that this scheme answers for.</summary>
    public static string? SchemeOf(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") && context.Request.Headers.Authorization.Count > 0 ? SchemeName : null;

    public static bool IsKey(ClaimsPrincipal user) => user.Identity?.AuthenticationType == SchemeName;

    /// <summary>
    /// Only looks whether it is a key at all: that it is a good one is asked of the database behind the limit on how often somebody may come,
    /// see <see cref="SignedInUserMiddleware"/>. Until then nobody is named, so that a made-up key does not get a count of its own.
    /// </summary>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Given(Request) is null
            ? AuthenticateResult.Fail("no key")
            : AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(SchemeName)), SchemeName)));

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        db.AuditRows.Add(trail.Event(AuditKind.SignInRefused, nameof(ApiKey), name: Given(Request)?.PublicId ?? "", network: Network.Of(Context)));
        await db.SaveChangesAsync(Context.RequestAborted);
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Challenge;
    }

    /// <summary>The key in the request; null where there is none that could be one. Two headers are one too many to know who asks.</summary>
    public static ApiKeyText? Given(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? ApiKeyText.Read(header[Bearer.Length..].Trim()) : null;
}
