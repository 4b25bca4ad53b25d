using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Ends what an account has open everywhere.</summary>
internal static class OpenSessions
{
    /// <summary>How many were open. Belongs together with a new security stamp, which the cookies are also held against.</summary>
    public static Task<int> EndSessionsAsync(this AppDbContext db, int userId, DateTime at, CancellationToken cancellationToken) =>
        db.UserSessions.Where(session => session.UserId == userId && session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, at), cancellationToken);
}
