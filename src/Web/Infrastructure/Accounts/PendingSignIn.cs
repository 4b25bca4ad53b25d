using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

/// <summary>Between the two steps of a sign-in: the password was right, the code is to come. The cookie for it opens nothing else.</summary>
internal sealed class PendingSignIn(AppDbContext db, IHttpContextAccessor http)
{
    /// <summary>How long the code may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly string Scheme = IdentityConstants.TwoFactorUserIdScheme;
    private const string StampClaim = "stamp";

    public Task BeginAsync(AppUser user)
    {
        if (http.HttpContext is not { } context) return Task.CompletedTask;

        Claim[] claims = [new(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture)), new(StampClaim, user.SecurityStamp ?? "")];
        return context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)));
    }

    /// <summary>Who is on the way in; null when nobody is, it took too long, or the account has been closed or changed meanwhile.</summary>
    public async Task<AppUser?> FindAsync(CancellationToken cancellationToken)
    {
        var principal = http.HttpContext is { } context ? (await context.AuthenticateAsync(Scheme)).Principal : null;
        if (!int.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id)) id = 0;

        var stamp = principal?.FindFirstValue(StampClaim) ?? "";
        return await db.Users.SingleOrDefaultAsync(user => user.Id == id && user.SecurityStamp == stamp && user.IsActive && user.TwoFactorEnabled, cancellationToken);
    }

    public Task ForgetAsync() => http.HttpContext is { } context ? context.SignOutAsync(Scheme) : Task.CompletedTask;
}
