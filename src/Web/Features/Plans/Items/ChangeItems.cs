using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

/// <summary>Reads the draft whose rows somebody wants to change, and one of them.</summary>
internal static class ChangeItems
{
    /// <exception cref="ForbiddenException">The person may not.</exception>
    /// <exception cref="Domain.RuleBrokenException">There is no draft.</exception>
    public static async Task<(PlanVersion Draft, PlanScope Scope)> DraftToChangeAsync(this AppDbContext db, ICurrentUser user, PlanKey plan, CancellationToken cancellationToken)
    {
        var (changed, scope) = await db.PlanToChangeAsync(user, plan, null, cancellationToken);
        var draft = changed.TheDraft();
        await db.Entry(draft).Collection(version => version.Items).LoadAsync(cancellationToken);
        return (draft, scope);
    }

    /// <exception cref="NotFoundException">The draft has no such row.</exception>
    /// <exception cref="ConflictException">Somebody else has changed it after the person had read it.</exception>
    public static PlanItem ItemToChange(this PlanVersion draft, int id, int? seen)
    {
        var item = draft.Items.FirstOrDefault(item => item.Id == id) ?? throw new NotFoundException(T.Of("PlanItem.NotFound"));
        return seen is null || seen == item.Version ? item : throw Lost(item.Says);
    }

    /// <exception cref="ConflictException">The race is lost.</exception>
    public static async Task SaveItemsAsync(this AppDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException failure) when (failure.Entries is [{ Entity: PlanItem } changed, ..])
        {
            throw Lost(((PlanItem?)(await changed.GetDatabaseValuesAsync(cancellationToken))?.ToObject())?.Says);
        }
    }

    private static ConflictException Lost(PlanItemText? now) =>
        new([new(T.Of("PlanItem.Row"), T.Of("PlanItem.ChangedByOther", now is null ? T.Of("PlanFile.Nothing") : $"{now.What} ({PlanItemWords.Details(now)})"))]);
}
