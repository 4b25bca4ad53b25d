namespace Vaggeryd.InternalControl.Domain.Risks.Similarity;

/// <summary>How much a word tells: one that few risks have tells more than one that many have.</summary>
public sealed class WordRarity
{
    private readonly int _risks;
    private readonly Dictionary<string, int> _holding;

    private WordRarity(int risks, Dictionary<string, int> holding) => (_risks, _holding) = (risks, holding);

    /// <summary>Counted in the risks that are compared.</summary>
    public static WordRarity In(IReadOnlyCollection<RiskWords> risks) =>
        new(risks.Count, risks.SelectMany(risk => risk.Stems).CountBy(stem => stem).ToDictionary());

    /// <summary>With better knowledge of some words, from more risks than those compared.</summary>
    /// <param name="risks">How many there are.</param>
    /// <param name="holding">How many of them have the word.</param>
    public WordRarity Knowing(int risks, IReadOnlyDictionary<string, int> holding)
    {
        // A share of the compared ones stands for the same share of all.
        var all = _holding.ToDictionary(word => word.Key, word => (int)Math.Ceiling((double)word.Value * risks / Math.Max(_risks, 1)));
        foreach (var (stem, count) in holding) all[stem] = count;
        return new WordRarity(risks, all);
    }

    /// <summary>
    /// √ln(1 + N / n), where n of N risks have the word (inverse document frequency, Spärck Jones 1972); a word of none counts as that of one. The root,
    /// because the cosine multiplies it by itself, and one rare word in common would else outweigh five usual ones.
    /// </summary>
    public double Of(string stem) => Math.Sqrt(Math.Log(1 + (double)Math.Max(_risks, 1) / Math.Max(_holding.GetValueOrDefault(stem), 1)));
}
