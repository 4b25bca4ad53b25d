using System.Text.RegularExpressions;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>Reads how often from what people write, in Swedish and English. <c>docs/follow-up.md</c> has the same list, and a test holds them together.</summary>
public static partial class FrequencyWords
{
    /// <summary>What is written, in small letters and without marks, by what it means.</summary>
    public static IReadOnlyDictionary<Frequency, IReadOnlyList<string>> All { get; } = new Dictionary<Frequency, IReadOnlyList<string>>
    {
        [Frequency.Monthly] =
        [
            "månadsvis", "månatligen", "månatlig", "månad", "varje månad", "per månad", "i månaden", "12 gånger per år", "var månad", "dagligen", "varje dag", "veckovis", "varje vecka", "per vecka",
            "monthly", "every month", "each month", "per month", "a month", "daily", "every day", "weekly", "every week",
        ],
        [Frequency.Quarterly] =
        [
            "kvartalsvis", "kvartal", "varje kvartal", "per kvartal", "i kvartalet", "var tredje månad", "var 3 e månad", "4 gånger per år",
            "quarterly", "quarter", "every quarter", "each quarter", "per quarter", "a quarter", "every three months", "every 3 months",
        ],
        [Frequency.Tertial] =
        [
            "tertialvis", "tertial", "varje tertial", "per tertial", "var fjärde månad", "var 4 e månad", "3 gånger per år",
            "tertially", "every tertial", "each tertial", "per tertial", "every four months", "every 4 months",
        ],
        [Frequency.HalfYearly] =
        [
            "halvårsvis", "halvår", "halvårligen", "varje halvår", "per halvår", "var sjätte månad", "var 6 e månad", "vartannat kvartal", "2 gånger per år",
            "halfyearly", "half yearly", "half year", "every half year", "each half year", "per half year", "semiannually", "semi annually", "semiannual", "biannually", "twice a year", "every six months", "every 6 months",
        ],
        [Frequency.Yearly] =
        [
            "årligen", "årlig", "årsvis", "år", "varje år", "per år", "om året", "helår", "helårsvis",
            "yearly", "annually", "annual", "every year", "each year", "per year", "a year",
        ],
        [Frequency.Once] = ["en gång", "engång", "engångskontroll", "engångsvis", "vid ett tillfälle", "ett tillfälle", "1 gång", "once", "one time", "one off", "single"],
        [Frequency.OnEvent] =
        [
            "vid behov", "vid händelse", "händelsestyrd", "händelsestyrt", "vid förändring", "vid varje tillfälle", "vid nyanställning", "vid upphandling", "vid misstanke",
            "on event", "on demand", "as needed", "when needed", "if needed", "ad hoc", "event driven",
        ],
    };

    /// <summary>Goes on all the time, and is reported at each of the municipality's follow-up periods.</summary>
    public static IReadOnlyList<string> Continuous { get; } = ["löpande", "fortlöpande", "kontinuerligt", "kontinuerlig", "ständigt", "varje uppföljning", "vid varje uppföljning", "continuous", "continuously", "ongoing", "every follow up"];

    /// <summary>Read only where nothing else is written: "varannan månad" is not every month.</summary>
    private static readonly HashSet<string> Alone = ["månad", "kvartal", "tertial", "halvår", "år", "helår", "quarter", "half year", "single"];

    private static readonly (string Word, Frequency? Meaning)[] Phrases =
    [
        .. All.SelectMany(entry => entry.Value, (entry, word) => (word, (Frequency?)entry.Key)).Concat(Continuous.Select(word => (word, (Frequency?)null))).OrderByDescending(phrase => phrase.Item1.Length),
    ];

    /// <summary>
    /// What the text means; null when it says nothing, cannot be read, or says two things. "Kvartalsvis (stickprov 25)" is read as "kvartalsvis", since
    /// the longest known words count wherever they stand; "månadsvis eller kvartalsvis" says two things, and "6 gånger per år" is no length of a period.
    /// </summary>
    /// <param name="text">As somebody wrote it.</param>
    /// <param name="continuous">What goes on all the time is reported this often.</param>
    public static Frequency? Read(string? text, Frequency continuous = Frequency.Quarterly)
    {
        var left = $" {Tidy(text)} ";
        var found = new HashSet<Frequency>();
        foreach (var (word, meaning) in Phrases)
        {
            var phrase = $" {word} ";
            if (Alone.Contains(word) ? left != phrase : !left.Contains(phrase, StringComparison.Ordinal)) continue;

            found.Add(meaning ?? continuous);
            left = left.Replace(phrase, " | ", StringComparison.Ordinal);
        }

        return found.Count == 1 && (found.Contains(Frequency.Monthly) || !SomeTimes().IsMatch(left)) ? found.Single() : null;
    }

    /// <summary>Small letters without marks; "2 ggr/år" as "2 gånger per år", "en gång i kvartalet" as "i kvartalet".</summary>
    private static string Tidy(string? text)
    {
        var words = Text.OneLine(text).ToLowerInvariant().Replace("/", " per ", StringComparison.Ordinal);
        words = Spaces().Replace(Marks().Replace(words, " "), " ").Trim();
        words = NumberWords().Replace(words, word => word.Value switch { "två" or "two" => "2", "tre" or "three" => "3", "fyra" or "four" => "4", _ => "12" });
        words = TimesAYear().Replace(words, match => $"{match.Groups[1].Value} gånger per år").Replace("1 gånger per år", "per år", StringComparison.Ordinal);
        return OnceEach().Replace(words, "");
    }

    [GeneratedRegex(@"[^\p{L}\p{Nd} ]")]
    private static partial Regex Marks();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(två|tre|fyra|tolv|two|three|four|twelve)(?= (?:ggr|gånger|times)\b)")]
    private static partial Regex NumberWords();

    [GeneratedRegex(@"\b(1|2|3|4|12) ?(?:ggr|gånger|gång|g|times|time|tillfällen|x) (?:(?:per|om|på|under|i) (?:året|år)|årligen|a year|per year|yearly|annually)\b")]
    private static partial Regex TimesAYear();

    /// <summary>"en gång" before "per år", "i kvartalet", "varje månad"; "once" before "a year".</summary>
    [GeneratedRegex(@"\b(?:(?:en|1) gång(?= (?:per|i|om|varje|under) )|(?:once|1 time)(?= (?:a|per|each|every) )) ")]
    private static partial Regex OnceEach();

    /// <summary>A number of times that is no length of a period.</summary>
    [GeneratedRegex(@"\b\d+ ?(?:ggr|gånger|times|x)\b|\bvar(?:annan|tannat)\b|\bevery (?:other|second)\b")]
    private static partial Regex SomeTimes();
}
