using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Starts and ends sessions: a row here, a cookie with its number in the browser, a line in the trail.</summary>
internal sealed class Sessions(
    AppDbContext db,
    SignInManager<AppUser> signIn,
    SignedInUser current,
    AuditTrail trail,
    SessionLimits limits,
    TimeProvider clock,
    IHttpContextAccessor http)
{
    /// <summary>The claim that holds <see cref="UserSession.PublicId"/>.</summary>
    public const string Claim = "session";

    /// <summary>Lets a person in who has proved who they are. Always a new session: what the browser held before counts for nothing.</summary>
    /// <param name="user">The person.</param>
    /// <param name="method">How they proved it.</param>
    /// <param name="provider">Issuer and session number of the provider that vouches; null for a local account.</param>
    public async Task StartAsync(AppUser user, SignInMethod method, CancellationToken cancellationToken, (string Issuer, string? SessionId)? provider = null)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        var publicId = RandomNumberGenerator.GetHexString(UserSession.PublicIdLength, lowercase: true);
        var session = new UserSession(publicId, user.Id, method, Device(), at, limits.Longest);
        if (provider is { } from) session.ComesFrom(from.Issuer, from.SessionId);
        db.UserSessions.Add(session);
        await EndFormerAsync(at, cancellationToken);
        db.AuditRows.Add(trail.Event(AuditKind.SignedIn, nameof(AppUser), $"{user.Id}", user.UserName!, actor: user.UserName, network: Network.Of(http.HttpContext)));
        (await db.Users.SingleAsync(u => u.Id == user.Id, cancellationToken)).LastSignInAt = at;
        await db.SaveChangesAsync(cancellationToken);

        await signIn.SignInWithClaimsAsync(user, isPersistent: false, [new Claim(Claim, publicId)]);
    }

    /// <summary>Ends the session of this request.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (await db.UserSessions.SingleOrDefaultAsync(session => session.PublicId == current.SessionId && session.EndedAt == null, cancellationToken) is { } session)
        {
            session.End(clock.GetUtcNow().UtcDateTime);
            db.AuditRows.Add(trail.Event(AuditKind.SignedOut, nameof(AppUser), $"{session.UserId}", current.Name));
            await db.SaveChangesAsync(cancellationToken);
        }

        await signIn.SignOutAsync();
    }

    /// <summary>The session of this request goes on under the account's new security stamp.</summary>
    public Task ReissueAsync(AppUser user) => signIn.SignInWithClaimsAsync(user, isPersistent: false, [new Claim(Claim, current.SessionId)]);

    /// <summary>A browser has one session: the cookie of the one before is about to be written over.</summary>
    private async Task EndFormerAsync(DateTime at, CancellationToken cancellationToken)
    {
        if (current.SessionId.Length == 0) return;
        (await db.UserSessions.SingleOrDefaultAsync(former => former.PublicId == current.SessionId, cancellationToken))?.End(at);
    }

    private string Device() => DeviceName.Of(http.HttpContext?.Request.Headers.UserAgent.ToString() ?? "");
}
