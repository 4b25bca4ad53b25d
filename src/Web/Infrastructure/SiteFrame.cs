using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>What the frame around every page shows: whose site it is and whether its data is invented.</summary>
internal sealed class SiteFrame(AppDbContext db)
{
    public async Task<Frame> ReadAsync(CancellationToken cancellationToken) =>
        await db.Municipalities.AsNoTracking().Select(m => new Frame(m.Name, m.IsDemo)).SingleOrDefaultAsync(cancellationToken)
        ?? new Frame("", false);

    public sealed record Frame(string Municipality, bool IsDemo);
}
