using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Vaggeryd.InternalControl.Domain;

/// <summary>How texts are tidied, compared and fingerprinted, the same way everywhere.</summary>
public static partial class Text
{
    /// <summary>Composed characters (NFC), every run of white space one space, none at the ends.</summary>
    public static string OneLine(string? text) =>
        text is null ? "" : WhiteSpace().Replace(text.Normalize(NormalizationForm.FormC), " ").Trim();

    /// <summary>As <see cref="OneLine"/>, but line breaks stay; at most one empty line in a row.</summary>
    public static string Lines(string? text)
    {
        if (text is null) return "";
        var lines = text.Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n").Split('\n').Select(OneLine);
        return EmptyLines().Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    /// <summary>SHA-256 of the text's UTF-8 bytes as 64 lower-case hexadecimal characters.</summary>
    public static string Fingerprint(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A form whose ordinal order is the natural one: R2 before R10, small and capital letters alike.</summary>
    public static string NaturalOrder(string text) =>
        Digits().Replace(text.ToUpperInvariant(), run => run.Value.TrimStart('0').PadLeft(8, '0'));

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex Digits();
}
