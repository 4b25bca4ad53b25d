using System.Runtime.InteropServices;

namespace Vaggeryd.InternalControl.Domain.Risks.Similarity;

/// <summary>
/// Finds risks of different departments that may tell of the same thing. Not every risk is held against every other: an index from words to risks
/// names those that share the rarest words, and only these are compared.
/// </summary>
public static class SimilarRisks
{
    /// <summary>From here on a pair is suggested; what that finds and misses stands in docs/similarity.md.</summary>
    public const int ForSuggestions = 20;

    /// <summary>Risks that one risk is compared with.</summary>
    private const int MostCompared = 20;

    /// <summary>A word that more risks have names nobody.</summary>
    private const int MostHolding = 200;

    /// <summary>Two words that begin with as many letters in common may be parts of one compound.</summary>
    private const int Beginning = 6;

    /// <summary>Pairs from a score upwards, the most alike first; the order of the risks does not matter to it.</summary>
    public static IReadOnlyList<SimilarPair> Pairs(IReadOnlyCollection<ComparedRisk> risks, int from = ForSuggestions)
    {
        var all = risks.OrderBy(risk => risk.Id).ToList();
        var rarity = WordRarity.In(all.ConvertAll(risk => risk.Words));
        var index = Index(all);
        return
        [
            .. all.SelectMany((_, at) => Candidates(at, all, index, rarity)).Distinct()
                .Select(pair => SimilarPair.Of(all[pair.One], all[pair.Other], rarity))
                .Where(pair => pair.Score >= from)
                .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.One.Id).ThenBy(pair => pair.Other.Id),
        ];
    }

    private static Dictionary<string, List<int>> Index(List<ComparedRisk> risks)
    {
        var index = new Dictionary<string, List<int>>();
        for (var at = 0; at < risks.Count; at++)
        {
            foreach (var key in risks[at].Words.Stems.SelectMany(Keys).Distinct()) (CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _) ??= []).Add(at);
        }

        return index;
    }

    private static IEnumerable<string> Keys(string stem) => stem.Length < Beginning ? [stem] : [stem, stem[..Beginning] + "…"];

    /// <summary>Those of other departments that share most, weighed by rarity.</summary>
    private static IEnumerable<(int One, int Other)> Candidates(int at, List<ComparedRisk> risks, Dictionary<string, List<int>> index, WordRarity rarity)
    {
        var shares = new Dictionary<int, double>();
        foreach (var (stem, word) in risks[at].Words.Words)
        {
            foreach (var holding in Keys(stem).Select(key => index[key]).Where(holding => holding.Count is > 1 and <= MostHolding))
            {
                foreach (var other in holding) CollectionsMarshal.GetValueRefOrAddDefault(shares, other, out _) += word.Weight * rarity.Of(stem);
            }
        }

        return shares.Where(share => risks[share.Key].Department != risks[at].Department)
            .OrderByDescending(share => share.Value).ThenBy(share => share.Key).Take(MostCompared)
            .Select(share => (Math.Min(at, share.Key), Math.Max(at, share.Key)));
    }
}
