using System.Globalization;
using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>Reads what a cell says about a step of one scale: a number, a word, or both.</summary>
internal sealed partial class LevelReader(IReadOnlyList<ScaleStep> scale, IReadOnlyDictionary<int, string[][]> foreign, IReadOnlyDictionary<string, int>? mapped)
{
    private readonly Dictionary<string, int> _words = LevelWords.Of(scale, foreign, mapped);

    /// <summary>The step, or what is wrong with the text.</summary>
    public (int? Step, string? Wrong) Read(string text)
    {
        if (_words.TryGetValue(LevelWords.Stem(text), out var step)) return OnScale(step, text);
        if (NumberAndWord().Match(text.Trim()) is not { Success: true } match) return (null, Unknown(text));
        if (!decimal.TryParse(match.Groups["number"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return (null, Unknown(text));
        if (number != decimal.Truncate(number) || number > int.MaxValue) return (null, Unknown(text));

        var said = (int)number;
        var word = match.Groups["word"].Value;
        return word.Length > 0 && _words.TryGetValue(LevelWords.Stem(word), out var meant) && meant != said
            ? (null, T.Of("Import.Level.Contradiction", text, said, meant))
            : OnScale(said, text);
    }

    private (int?, string?) OnScale(int step, string text) => step >= 1 && step <= scale.Count ? (step, null) : (null, Unknown(text));

    private string Unknown(string text) =>
        T.Of("Import.Level.Unknown", Domain.Text.OneLine(text), scale.Count, string.Join(", ", scale.Select(s => T.Of(s.Word)).Distinct()));

    [GeneratedRegex(@"^(?<number>[0-9]{1,9}(?:[.,][0-9]{1,9})?)(?:\s*[-–—:.=)(]?\s*(?<word>\p{L}[\p{L} ]*)\)?)?$")]
    private static partial Regex NumberAndWord();
}
