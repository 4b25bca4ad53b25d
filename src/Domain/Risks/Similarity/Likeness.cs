namespace Vaggeryd.InternalControl.Domain.Risks.Similarity;

/// <summary>How alike two risks are, and by which words.</summary>
/// <param name="Score">0, nothing in common, to 100, the same words.</param>
/// <param name="SharedWords">The words of the first that the second has too, those that tell most first.</param>
public sealed record Likeness(int Score, IReadOnlyList<string> SharedWords)
{
    /// <summary>From here on a risk is worth a look while another is typed, of which there are few words yet; what that finds and misses stands in docs/similarity.md.</summary>
    public const int ForTyped = 16;

    /// <summary>From here on two risks that are written to the end are worth a look side by side.</summary>
    public const int ForWholeRisks = 20;

    /// <summary>Fewest letters that two words have to share to be taken as parts of one compound.</summary>
    private const int CompoundPart = 5;

    /// <summary>What a match within a compound counts, of a whole one.</summary>
    private const double CompoundMatch = 0.6;

    /// <summary>
    /// The cosine of the two as weighed words: weight of the place times <see cref="WordRarity"/>. Each word of the first is matched with the one of the
    /// second that fits it best.
    /// </summary>
    public static Likeness Between(RiskWords one, RiskWords other, WordRarity rarity)
    {
        var lengths = Length(one, rarity) * Length(other, rarity);
        if (lengths == 0) return new Likeness(0, []);

        var shared = one.Words.Select(word => (word.Value.Word, Share: Best(word.Key, word.Value.Weight, other, rarity))).Where(word => word.Share > 0).ToList();
        return new Likeness(
            (int)Math.Round(100 * Math.Min(shared.Sum(word => word.Share) / lengths, 1)),
            [.. shared.OrderByDescending(word => word.Share).ThenBy(word => word.Word, StringComparer.Ordinal).Select(word => word.Word)]);
    }

    private static double Length(RiskWords risk, WordRarity rarity) =>
        Math.Sqrt(risk.Words.Sum(word => Math.Pow(word.Value.Weight * rarity.Of(word.Key), 2)));

    private static double Best(string stem, double weight, RiskWords other, WordRarity rarity)
    {
        var own = weight * rarity.Of(stem);
        if (other.Words.TryGetValue(stem, out var same)) return own * same.Weight * rarity.Of(stem);

        return other.Words.Where(word => IsPart(stem, word.Key)).Select(word => CompoundMatch * own * word.Value.Weight * rarity.Of(word.Key)).DefaultIfEmpty().Max();
    }

    /// <summary>"faktur" and "leverantörsfaktur", "upphandling" and "upphandlingsplan"; two compounds that only begin alike need a letter more.</summary>
    private static bool IsPart(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (shorter.Length < CompoundPart) return false;
        return longer.StartsWith(shorter, StringComparison.Ordinal) || longer.EndsWith(shorter, StringComparison.Ordinal)
            || longer.AsSpan().CommonPrefixLength(shorter) > CompoundPart;
    }
}
