using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

/// <summary>Loads an own text for whoever may write them, and saves it unless somebody else was first.</summary>
internal static class LoadOwnText
{
    /// <exception cref="ForbiddenException">The person may not write own texts.</exception>
    /// <exception cref="NotFoundException">There is no such text.</exception>
    public static async Task<CatalogueText> OwnTextToChangeAsync(this AppDbContext db, ICurrentUser user, int id, CancellationToken cancellationToken)
    {
        user.Require(Operation.EditCatalogue);
        return await db.CatalogueTexts.SingleOrDefaultAsync(text => text.Id == id, cancellationToken) ?? throw new NotFoundException();
    }

    /// <exception cref="RuleBrokenException">Somebody else changed it after it was read.</exception>
    public static async Task SaveOwnTextAsync(this AppDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException(Rule.CatalogueTextMustBeAsItWasRead);
        }
    }

    /// <summary>The categories to choose from: the product's in the reader's language, then those that only own texts have.</summary>
    public static async Task<IReadOnlyList<string>> CatalogueCategoriesAsync(this AppDbContext db, CancellationToken cancellationToken)
    {
        var own = await db.CatalogueTexts.AsNoTracking().Select(text => text.Category).Distinct().ToListAsync(cancellationToken);
        return
        [
            .. RiskCatalogue.All(T.Language).Select(risk => risk.Category)
                .Concat(own.Select(category => RiskCatalogue.Category(category, T.Language)).Order(StringComparer.CurrentCulture))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }
}
