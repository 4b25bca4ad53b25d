using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Reads the risks to begin from: those that come with the product and are not hidden, and the municipality's own texts that are in use. Two queries.</summary>
internal static class ReadCatalogue
{
    /// <summary>The product's first, in the order of their file; then the own ones by title.</summary>
    public static async Task<IReadOnlyList<CatalogueRisk>> CatalogueAsync(this AppDbContext db, Language language, CancellationToken cancellationToken)
    {
        var own = await db.CatalogueTexts.AsNoTracking().Where(text => text.TakenOutAt == null).OrderBy(text => text.Title).ThenBy(text => text.Id).ToListAsync(cancellationToken);
        var hidden = await db.HiddenCatalogueRisks.AsNoTracking().Select(one => one.Key).ToListAsync(cancellationToken);
        return [.. RiskCatalogue.All(language).Where(risk => !hidden.Contains(risk.Key)), .. own.Select(text => In(text, language))];
    }

    /// <summary>The one with a key; null when there is none, or when it is hidden or taken out of use.</summary>
    public static async Task<CatalogueRisk?> CatalogueRiskAsync(this AppDbContext db, Language language, string? key, CancellationToken cancellationToken)
    {
        if (CatalogueText.IdOf(key) is not { } id)
        {
            var delivered = RiskCatalogue.Find(language, key);
            return delivered is null || await db.HiddenCatalogueRisks.AnyAsync(one => one.Key == delivered.Key, cancellationToken) ? null : delivered;
        }

        var own = await db.CatalogueTexts.AsNoTracking().SingleOrDefaultAsync(text => text.Id == id && text.TakenOutAt == null, cancellationToken);
        return own is null ? null : In(own, language);
    }

    private static CatalogueRisk In(CatalogueText text, Language language) =>
        new(text.Key, RiskCatalogue.Category(text.Category, language), text.Title, text.Cause ?? "", text.Event, text.Effect ?? "", text.ExistingControls ?? "") { OwnId = text.Id };
}
