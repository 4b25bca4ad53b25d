using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

/// <summary>Takes the second factor from an account; needs no key, so the command line can do it too.</summary>
internal static class SecondFactorRemoval
{
    /// <summary>Saved by the caller.</summary>
    public static async Task RemoveSecondFactorAsync(this AppDbContext db, AppUser user, CancellationToken cancellationToken)
    {
        db.UserTokens.RemoveRange(await db.UserTokens.Where(token => token.UserId == user.Id).ToListAsync(cancellationToken));
        user.TwoFactorEnabled = false;
    }
}
