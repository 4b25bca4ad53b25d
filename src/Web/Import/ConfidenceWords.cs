using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>The words for how sure an assessment is. The first of each language is the one that exports write.</summary>
internal static class ConfidenceWords
{
    public sealed record Entry(Confidence Confidence, string[] Swedish, string[] English);

    public static IReadOnlyList<Entry> All { get; } =
    [
        new(Confidence.Low, ["låg", "osäker"], ["low", "unsure"]),
        new(Confidence.Medium, ["medel", "måttlig"], ["medium", "moderate"]),
        new(Confidence.High, ["hög", "säker"], ["high", "sure"]),
    ];

    public static Confidence? Of(string text)
    {
        var tidy = Text.OneLine(text).ToLowerInvariant();
        return All.FirstOrDefault(entry => entry.Swedish.Contains(tidy) || entry.English.Contains(tidy))?.Confidence;
    }

    public static string Exported(Confidence confidence, Language language)
    {
        var entry = All.First(e => e.Confidence == confidence);
        var word = language == Language.Swedish ? entry.Swedish[0] : entry.English[0];
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
