using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Reads the person behind a request, with rights from the database each time: a role taken away or a session ended counts at once.</summary>
internal sealed class ReadSignedInUser(AppDbContext db, SignedInUser user, TimeProvider clock, SessionLimits limits, SignInRules settings)
{
    /// <summary>Changes with the password and when the account is closed, so that older sessions end at once.</summary>
    private static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <summary>How exactly it is known when a session was last used; not written at every click.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(2);

    /// <summary>False when the account is gone or closed, or the session has ended or lain idle for too long.</summary>
    public async Task<bool> LoadAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var sessionId = principal.FindFirstValue(Sessions.Claim);
        if (sessionId is null || !int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id)) return false;

        var now = clock.GetUtcNow().UtcDateTime;
        var idleSince = now - limits.Idle;
        var person = await db.UserSessions.AsNoTracking()
            .Where(session => session.PublicId == sessionId && session.UserId == id && session.EndedAt == null && session.ExpiresAt > now && session.LastSeenAt > idleSince)
            .Join(db.Users.Where(account => account.IsActive), session => session.UserId, account => account.Id, (session, account) => new
            {
                session.LastSeenAt,
                session.Method,
                account.TwoFactorEnabled,
                account.UserName,
                account.DisplayName,
                account.Title,
                account.SecurityStamp,
                Roles = db.RoleAssignments.Where(a => a.UserId == account.Id).OrderBy(a => a.Id).Select(a => new { a.Role, a.DepartmentId }).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null || person.SecurityStamp != principal.FindFirstValue(StampClaim)) return false;

        if (now - person.LastSeenAt > SeenEvery)
            await db.UserSessions.Where(session => session.PublicId == sessionId).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancellationToken);

        List<(Role, int?)> roles = [.. person.Roles.Select(r => (r.Role, r.DepartmentId))];
        user.BecomePerson(id, person.UserName!, person.DisplayName, person.Title, sessionId, roles, await db.RightsAsync(roles, cancellationToken));
        if (person.Method != SignInMethod.Provider && !person.TwoFactorEnabled && roles.Exists(r => settings.NeedSecondFactor.Contains(r.Item1))) user.DemandSecondFactor();
        return true;
    }
}

/// <summary>Reads the signed-in person, or the program with a key, before anything else looks at the request; a closed account or an ended session is signed out.</summary>
internal sealed class SignedInUserMiddleware(RequestDelegate next)
{
    public const string SecondFactorPath = "/konto/tvafaktor";

    private static readonly string[] OpenWithoutSecondFactor = [SecondFactorPath, "/logga-ut", "/logga-in", "/sprak", "/health"];

    public async Task InvokeAsync(HttpContext context, ReadSignedInUser reader, ReadApiKey keys, SignedInUser user, SignInManager<AppUser> signIn)
    {
        if (context.Request.Path.StartsWithSegments("/api")) user.ComeByApi();
        if (ApiKeyAuthentication.IsKey(context.User)) context.User = await keys.LoadAsync(ApiKeyAuthentication.Given(context.Request)!, context.RequestAborted);
        else if (context.User.Identity?.IsAuthenticated == true && !await reader.LoadAsync(context.User, context.RequestAborted))
        {
            await signIn.SignOutAsync();
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        if (user.LacksSecondFactor && !Array.Exists(OpenWithoutSecondFactor, path => context.Request.Path.StartsWithSegments(path)))
        {
            if (context.Request.Path.StartsWithSegments("/api")) context.Response.StatusCode = StatusCodes.Status403Forbidden;
            else context.Response.Redirect(SecondFactorPath);
            return;
        }

        await next(context);
    }
}
