namespace Vaggeryd.InternalControl.Domain.Risks.Similarity;

/// <summary>
/// Takes the endings off Swedish words, so that <i>faktura</i>, <i>fakturan</i> and <i>fakturorna</i> are the same. The rules are those of the Snowball
/// stemmer for Swedish (Martin Porter, 2001), which leaves <i>-an</i> and <i>-et</i>; here they go too. A stem is always the beginning of its word.
/// </summary>
public static class SwedishStem
{
    private const string Vowels = "aeiouyäåö";

    /// <summary>Letters after which a final s is an ending.</summary>
    private const string BeforeS = "bcdfghjklmnoprtvy";

    private static readonly string[] Endings =
    [
        "hetens", "heterna", "arnas", "ernas", "ornas", "andes", "arens", "andet", "anden", "heten", "heter", "arna", "erna", "orna", "ande", "arne", "aste", "aren",
        "ades", "erns", "ens", "ade", "are", "ern", "het", "ast", "ans", "ets", "an", "et", "ad", "en", "ar", "er", "or", "as", "es", "at", "a", "e",
    ];

    /// <summary>Words, and last parts of compounds, that end like that by themselves.</summary>
    private static readonly string[] Whole = ["plan", "budget", "paket", "internet"];

    private static readonly string[] DoubleEnds = ["dd", "gd", "nn", "dt", "gt", "kt", "tt"];

    /// <param name="word">In small letters.</param>
    public static string Of(string word)
    {
        var region = Region(word);
        var stem = WithoutEnding(word, region);
        if (Array.Exists(DoubleEnds, end => EndsIn(stem, end, region))) stem = stem[..^1];
        if (EndsIn(stem, "löst", region) || EndsIn(stem, "fullt", region)) return stem[..^1];

        var derived = Array.Find(["lig", "els", "ig"], end => EndsIn(stem, end, region));
        return derived is null ? stem : stem[..^derived.Length];
    }

    /// <summary>Where endings may begin: after the first consonant that follows a vowel, and never before the fourth letter.</summary>
    private static int Region(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            if (!Vowels.Contains(word[at]) && Vowels.Contains(word[at - 1])) return Math.Max(at + 1, 3);
        }

        return word.Length;
    }

    private static string WithoutEnding(string word, int region)
    {
        if (Array.Exists(Whole, whole => word.EndsWith(whole, StringComparison.Ordinal))) return word;
        if (Array.Find(Endings, end => EndsIn(word, end, region)) is { } ending) return word[..^ending.Length];
        return EndsIn(word, "s", region) && BeforeS.Contains(word[^2]) ? word[..^1] : word;
    }

    private static bool EndsIn(string word, string end, int region) => word.Length - end.Length >= region && word.EndsWith(end, StringComparison.Ordinal);
}
