using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Persistence.Seed;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>A common risk that a department may begin from, in one language.</summary>
public sealed record CatalogueRisk(string Key, string Category, string Title, string Cause, string Event, string Effect, string ExistingControls);

/// <summary>The common risks that come with the product, in <c>database/seed/risk-catalogue.json</c>.</summary>
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
