using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Vaggeryd.InternalControl.Domain;

/// <summary>How texts are tidied, compared and fingerprinted, the same way everywhere.</summary>
public static partial class Text
{
    /// <summary>
    /// Composed characters (NFC), every run of white space one space, none at the ends. Control characters count as
    /// white space and half a surrogate pair becomes U+FFFD, because neither can stand in a workbook or a document.
    /// </summary>
    public static string OneLine(string? text) =>
        text is null ? "" : WhiteSpace().Replace(WellFormed(text), " ").Normalize(NormalizationForm.FormC).Trim();

    /// <summary>As <see cref="OneLine"/>, but line breaks stay; at most one empty line in a row.</summary>
    public static string Lines(string? text)
    {
        if (text is null) return "";
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(OneLine);
        return EmptyLines().Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    /// <summary>The text on one line, cut after <paramref name="limit"/> characters.</summary>
    public static string Shorten(string text, int limit)
    {
        var line = OneLine(text);
        return line.Length > limit ? line[..limit] : line;
    }

    /// <summary>SHA-256 of the text's UTF-8 bytes as 64 lower-case hexadecimal characters.</summary>
    public static string Fingerprint(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// A form whose ordinal order is the natural one: R2 before R10, small and capital letters alike, å before ä before ö.
    /// Two texts have the same form only when they differ in nothing but capitals; R1 goes before R01.
    /// </summary>
    public static string NaturalOrder(string text)
    {
        var upper = text.ToUpperInvariant();
        var natural = new StringBuilder(upper.Length + 8);
        var zeros = new StringBuilder();
        for (var at = 0; at < upper.Length;)
        {
            var end = at;
            while (end < upper.Length && char.IsAsciiDigit(upper[end])) end++;
            if (end > at) AppendNumber(natural, zeros, upper.AsSpan(at, end - at));
            else natural.Append(InAlphabet(upper[end++]));
            at = end;
        }

        // Leading zeros count last. U+0001 sorts before all that tidy text can hold.
        return zeros.ToString().AsSpan().ContainsAnyExcept(' ') ? natural.Append('\u0001').Append(zeros).ToString() : natural.ToString();
    }

    /// <summary>Unicode has Ä before Å; the Swedish alphabet has them the other way round.</summary>
    private static char InAlphabet(char letter) => letter switch { 'Å' => 'Ä', 'Ä' => 'Å', _ => letter };

    /// <summary>How many digits, then the digits, so that the longer number comes last: 7 is "17", 10 is "210"; from nine digits on "9", three figures, the digits.</summary>
    private static void AppendNumber(StringBuilder natural, StringBuilder zeros, ReadOnlySpan<char> digits)
    {
        var significant = digits.TrimStart('0');
        zeros.Append((char)(' ' + Math.Min(digits.Length - significant.Length, 90)));
        if (significant.Length < 9) natural.Append((char)('0' + significant.Length));
        else natural.Append(CultureInfo.InvariantCulture, $"9{significant.Length:D3}");
        natural.Append(significant);
    }

    private static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    [GeneratedRegex(@"[\s\p{Cc}\uFFFE\uFFFF]+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();
}
