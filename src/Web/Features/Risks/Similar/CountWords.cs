using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Risks.Similarity;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Similar;

/// <summary>How many risks have each word of what is typed, counted in the database: the rarest words are those to look for.</summary>
/// <param name="Risks">How many risks there are to look among.</param>
/// <param name="Holding">How many have the word, by stem.</param>
internal sealed record CountedWords(int Risks, IReadOnlyDictionary<string, int> Holding)
{
    /// <summary>Words looked for; each more brings less.</summary>
    private const int Looked = 6;

    /// <summary>By the stem that stands for all with the same meaning, as likeness is judged.</summary>
    public IReadOnlyDictionary<string, int> ByMeaning => Holding.GroupBy(word => SynonymWords.Of(word.Key)).ToDictionary(same => same.Key, same => Math.Min(same.Sum(word => word.Value), Risks));

    /// <summary>The risks that have one of the rarest words that any has.</summary>
    public IQueryable<Risk> Rarest(IQueryable<Risk> risks)
    {
        var rarest = Holding.Where(word => word.Value > 0).OrderBy(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key);
        var stems = CountWords.Fill(rarest, Looked);
        return risks.Where(risk => risk.SearchText.Contains(stems[0]) || risk.SearchText.Contains(stems[1]) || risk.SearchText.Contains(stems[2])
            || risk.SearchText.Contains(stems[3]) || risk.SearchText.Contains(stems[4]) || risk.SearchText.Contains(stems[5]));
    }
}

/// <summary>Asks the database once, however much is typed.</summary>
internal static class CountWords
{
    /// <summary>What no text has: a control character is tidied away.</summary>
    private const string Nothing = "\u0001";

    /// <summary>Words counted; the title comes first, and what follows it in a long text says little new.</summary>
    private const int Counted = 12;

    /// <summary>A shorter stem is part of too many words.</summary>
    private const int ShortestStem = 3;

    /// <summary>Exactly as many words as there are places.</summary>
    public static string[] Fill(IEnumerable<string> stems, int places) => [.. stems.Concat(Enumerable.Repeat(Nothing, places)).Take(places)];

    public static async Task<CountedWords> InAsync(IQueryable<Risk> risks, RiskWords typed, CancellationToken cancellationToken)
    {
        var asked = typed.Stems.Concat(typed.Stems.Take(Counted).SelectMany(SynonymWords.All)).Distinct().Where(stem => stem.Length >= ShortestStem).Take(Counted).ToList();
        var stems = Fill(asked, Counted);
        var counts = await risks.GroupBy(_ => 1).Select(all => new
        {
            All = all.Count(),
            A = all.Count(risk => risk.SearchText.Contains(stems[0])),
            B = all.Count(risk => risk.SearchText.Contains(stems[1])),
            C = all.Count(risk => risk.SearchText.Contains(stems[2])),
            D = all.Count(risk => risk.SearchText.Contains(stems[3])),
            E = all.Count(risk => risk.SearchText.Contains(stems[4])),
            F = all.Count(risk => risk.SearchText.Contains(stems[5])),
            G = all.Count(risk => risk.SearchText.Contains(stems[6])),
            H = all.Count(risk => risk.SearchText.Contains(stems[7])),
            I = all.Count(risk => risk.SearchText.Contains(stems[8])),
            J = all.Count(risk => risk.SearchText.Contains(stems[9])),
            K = all.Count(risk => risk.SearchText.Contains(stems[10])),
            L = all.Count(risk => risk.SearchText.Contains(stems[11])),
        }).SingleOrDefaultAsync(cancellationToken);
        if (counts is null) return new CountedWords(0, new Dictionary<string, int>());

        int[] holding = [counts.A, counts.B, counts.C, counts.D, counts.E, counts.F, counts.G, counts.H, counts.I, counts.J, counts.K, counts.L];
        return new CountedWords(counts.All, asked.Zip(holding).ToDictionary(word => word.First, word => word.Second));
    }
}
