using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Reads the risks to begin from: those that come with the product and the municipality's own texts that are in use. One query.</summary>
internal static class ReadCatalogue
{
    /// <summary>The product's first, in the order of their file; then the own ones by title.</summary>
    public static async Task<IReadOnlyList<CatalogueRisk>> CatalogueAsync(this AppDbContext db, Language language, CancellationToken cancellationToken)
    {
        var own = await db.CatalogueTexts.AsNoTracking().Where(text => text.TakenOutAt == null).OrderBy(text => text.Title).ThenBy(text => text.Id).ToListAsync(cancellationToken);
        return [.. RiskCatalogue.All(language), .. own.Select(text => In(text, language))];
    }

    /// <summary>The one with a key; null when there is none, or when it is taken out of use.</summary>
    public static async Task<CatalogueRisk?> CatalogueRiskAsync(this AppDbContext db, Language language, string? key, CancellationToken cancellationToken)
    {
        if (CatalogueText.IdOf(key) is not { } id) return RiskCatalogue.Find(language, key);

        var own = await db.CatalogueTexts.AsNoTracking().SingleOrDefaultAsync(text => text.Id == id && text.TakenOutAt == null, cancellationToken);
        return own is null ? null : In(own, language);
    }

    private static CatalogueRisk In(CatalogueText text, Language language) =>
        new(text.Key, RiskCatalogue.Category(text.Category, language), text.Title, text.Cause ?? "", text.Event, text.Effect ?? "", text.ExistingControls ?? "") { OwnId = text.Id };
}
