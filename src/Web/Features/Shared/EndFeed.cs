using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>The secret address of somebody's calendar leads nowhere any more: whoever could get at the account may have made or read it.</summary>
internal static class EndFeed
{
    /// <summary>Takes it away with the caller's next save; nothing where there is none.</summary>
    public static async Task EndFeedAsync(this AppDbContext db, int? userId, CancellationToken cancellationToken) =>
        db.CalendarFeeds.RemoveRange(await db.CalendarFeeds.Where(feed => feed.UserId == userId).ToListAsync(cancellationToken));
}
