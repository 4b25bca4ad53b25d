using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.Web.Persistence.Seed;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>A common risk that a department may begin from, in one language; what nothing is said of is empty.</summary>
public sealed record CatalogueRisk(string Key, string Category, string Title, string Cause, string Event, string Effect, string ExistingControls)
{
    /// <summary>The number of the municipality's own text; null for one that comes with the product.</summary>
    public int? OwnId { get; init; }

    public bool IsOwn => OwnId is not null;
}

/// <summary>The common risks that come with the product, in <c>database/seed/risk-catalogue.json</c>. <see cref="ReadCatalogue"/> has the municipality's own as well.</summary>
internal static class RiskCatalogue
{
    private static readonly Lazy<IReadOnlyDictionary<Language, IReadOnlyList<CatalogueRisk>>> Read = new(() =>
    {
        var entries = SeedFiles.Read<List<Entry>>("risk-catalogue.json");
        return Enum.GetValues<Language>().ToDictionary(language => language, IReadOnlyList<CatalogueRisk> (language) => [.. entries.Select(entry => entry.In(language))]);
    });

    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<CatalogueRisk> All(Language language) => Read.Value[language];

    /// <summary>The entry with a key; null when there is none.</summary>
    public static CatalogueRisk? Find(Language language, string? key) => key is null ? null : All(language).FirstOrDefault(entry => entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>A key as it is written, of a risk that comes with the product or of an own text, whether or not it is in use; null when it can be no key.</summary>
    public static string? KeyOf(string? entry) => Find(Language.Swedish, entry)?.Key ?? (CatalogueText.IdOf(entry) is { } id ? CatalogueText.KeyOf(id) : null);

    /// <summary>A category in a language where it is one of the product's, so that own texts stand with the others; else as it is written.</summary>
    public static string Category(string written, Language language)
    {
        foreach (var known in Read.Value.Values)
        {
            for (var at = 0; at < known.Count; at++)
            {
                if (known[at].Category.Equals(written, StringComparison.OrdinalIgnoreCase)) return All(language)[at].Category;
            }
        }

        return written;
    }

    private sealed record Entry(string Key, Words Sv, Words En)
    {
        public CatalogueRisk In(Language language)
        {
            var words = language == Language.English ? En : Sv;
            return new CatalogueRisk(Key, words.Category, words.Title, words.Cause, words.Event, words.Effect, words.ExistingControls);
        }
    }

    private sealed record Words(string Category, string Title, string Cause, string Event, string Effect, string ExistingControls);
}
