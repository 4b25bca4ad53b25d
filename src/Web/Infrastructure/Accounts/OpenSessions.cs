using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

/// <summary>Ends sessions that other browsers hold.</summary>
internal sealed class OpenSessions(AppDbContext db, TimeProvider clock)
{
    /// <summary>Ends all sessions of an account with the caller's next save. A new security stamp in the same save puts out what was missed.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="except">The number of the one that goes on; null for none.</param>
    public async Task EndAsync(int userId, string? except, CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        var open = await db.UserSessions.Where(session => session.UserId == userId && session.EndedAt == null).ToListAsync(cancellationToken);
        foreach (var session in open.Where(session => session.PublicId != except)) session.End(at);
    }
}
