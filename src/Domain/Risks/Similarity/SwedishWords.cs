using System.Text.RegularExpressions;

namespace Vaggeryd.InternalControl.Domain.Risks.Similarity;

/// <summary>The words of a text that say what it is about, with their stems.</summary>
public static partial class SwedishWords
{
    /// <summary>A stem shorter than this says too little.</summary>
    private const int ShortestStem = 2;

    /// <summary>Words that any sentence has, and those that any risk of any municipality has.</summary>
    private static readonly HashSet<string> Empty =
    [
        .. """
            alla allt andra att av bara bland bli blir blev borde bort båda de dem den denna deras dess det detta dig din dit du där därför då efter egen egna eget ej eller en
            ett fler flera fort fram från få får fått för före ge ger går gå gör göra ha han har hela helt henne hon hur här i in inga ingen inget innan inom inte ju kan komma
            kommer kring kunde lite man med medan mellan men mer mera mest mot mycket många måste ner ni nog nu nya ny någon något några när nära och också om oss på redan samma
            sedan ser sig sin sina sitt själv själva skulle ska som stor stora stå står så sådan ta tar till trots under upp ur ut utan vad var vara varit varje vem vi vilka
            vilken vilket vill visst väl vår är än ännu även över
            görs ges fås blivit finns fel brist brister bristande saknas saknar sakna risk risker risken kommun kommunen kommunens nämnd nämnden verksamhet verksamheten
            stämmer utanför vid sidan hand fast år gamla gammal omöjlig omöjliga tillåter länge längre lång långa slut slutar delar del används använder person personer olika
            leder innebär medför orsakar kräver behöver hinner dröja sker tid tiden sent
            the of and to a in is be being not for with that by or an on at as are it its from which no
            """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>Stem and word, in the order of the text; words that mean the same have one stem, and one that comes again is left out.</summary>
    public static IEnumerable<(string Stem, string Word)> In(string? text) => text is null ? [] : Words().Matches(text.ToLowerInvariant())
        .Select(match => match.Value)
        .Where(word => !Empty.Contains(word))
        .Select(word => (Stem: SynonymWords.Of(SwedishStem.Of(word)), Word: word))
        .Where(found => found.Stem.Length >= ShortestStem)
        .DistinctBy(found => found.Stem);

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Words();
}
