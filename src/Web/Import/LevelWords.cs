using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>
/// Words that other registers use for steps, by the number of steps. The scale's own words go first. A word stands here only
/// where its step is beyond dispute; the rest needs a column map. docs/import.md shows the same table; a test holds the two together.
/// </summary>
internal static class LevelWords
{
    public static IReadOnlyDictionary<int, string[][]> Likelihood { get; } = new Dictionary<int, string[][]>
    {
        [3] = [["låg", "osannolik", "low", "unlikely", "rare"], ["medel", "måttlig", "möjlig", "medium", "med", "moderate", "possible"], ["hög", "sannolik", "high", "likely"]],
        [4] = [["låg", "low", "rare", "improbable", "remote"], ["medel", "måttlig", "medium", "med", "unlikely"], ["hög", "high", "possible"], ["mycket hög", "very high", "likely", "probable"]],
        [5] = [["mycket låg", "osannolik", "sällsynt", "very low", "rare", "remote"], ["låg", "low", "unlikely"], ["medel", "måttlig", "medium", "med", "moderate", "possible"], ["hög", "trolig", "high", "likely", "probable"], ["mycket hög", "nästan säker", "very high", "almost certain", "certain"]],
    };

    public static IReadOnlyDictionary<int, string[][]> Consequence { get; } = new Dictionary<int, string[][]>
    {
        [3] = [["låg", "lindrig", "liten", "low", "minor"], ["medel", "måttlig", "kännbar", "medium", "med", "moderate", "serious"], ["hög", "allvarlig", "stor", "high", "major", "severe"]],
        [4] = [["låg", "obetydlig", "low", "negligible", "insignificant"], ["medel", "liten", "medium", "med", "minor"], ["hög", "måttlig", "high", "serious", "moderate"], ["mycket hög", "stor", "very high", "major"]],
        [5] = [["mycket låg", "obetydlig", "very low", "negligible", "insignificant"], ["låg", "liten", "low", "minor"], ["medel", "måttlig", "medium", "med", "moderate", "serious"], ["hög", "stor", "high", "major"], ["mycket hög", "mycket stor", "katastrofal", "very high", "severe", "catastrophic", "critical"]],
    };

    /// <summary>Every word that means a step of the scale, stemmed.</summary>
    public static Dictionary<string, int> Of(IReadOnlyList<ScaleStep> scale, IReadOnlyDictionary<int, string[][]> foreign, IReadOnlyDictionary<string, int>? mapped)
    {
        var words = new Dictionary<string, int>(mapped ?? new Dictionary<string, int>());
        foreach (var step in scale)
        {
            words.TryAdd(Stem(step.Word.Swedish), step.Number);
            words.TryAdd(Stem(step.Word.English), step.Number);
        }

        foreach (var (step, list) in foreign.GetValueOrDefault(scale.Count, []).Index())
        {
            foreach (var word in list) words.TryAdd(Stem(word), step + 1);
        }

        return words;
    }

    /// <summary>The word without its ending, so that "möjlig", "möjligt" and "möjliga" are one.</summary>
    public static string Stem(string text) =>
        string.Join(' ', Text.OneLine(text).ToLowerInvariant().Split(' ').Select(word => word.Length > 3 ? word.TrimEnd('t', 'a') : word));
}
