using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>A person's own draft. Nobody reads anybody else's.</summary>
internal static class FindDraft
{
    /// <summary>The key of the draft of a risk that is not recorded yet; one begun from a common risk or a deviation is a draft of its own, so that neither overwrites the other.</summary>
    public static string KeyOfNew(string departmentCode, string? entry) =>
        RiskDraft.KeyOfNew(departmentCode, RiskCatalogue.KeyOf(entry) ?? BeginFromDeviation.KeyOf(entry));

    /// <summary>The account of whoever asks; null for the operator, who has no drafts.</summary>
    public static Task<int?> DrafterAsync(this AppDbContext db, ICurrentUser user, CancellationToken cancellationToken) =>
        db.Users.Where(account => account.UserName == user.Name).Select(account => (int?)account.Id).SingleOrDefaultAsync(cancellationToken);

    public static IQueryable<RiskDraft> DraftsOf(this AppDbContext db, int? userId, int year, string key) =>
        db.RiskDrafts.Where(draft => draft.UserId == userId && draft.Year == year && draft.Key == key);

    /// <summary>Throws the draft away; a save of it that comes at the same moment goes with it.</summary>
    public static async Task ForgetDraftAsync(this AppDbContext db, ICurrentUser user, int year, string key, CancellationToken cancellationToken)
    {
        var userId = await db.DrafterAsync(user, cancellationToken);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var drafts = await db.DraftsOf(userId, year, key).ToListAsync(cancellationToken);
            if (drafts.Count == 0) return;

            db.RiskDrafts.RemoveRange(drafts);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateConcurrencyException)
            {
                // It was saved, or thrown away, in between: look again.
                db.ChangeTracker.Clear();
            }
        }
    }
}
