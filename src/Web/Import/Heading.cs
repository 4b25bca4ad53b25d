using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>How headings are compared.</summary>
internal static partial class Heading
{
    /// <summary>A text with more characters is no heading.</summary>
    public const int Longest = 120;

    /// <summary>Small letters; everything but letters, digits and × is one space; a word broken over two lines is whole again.</summary>
    public static string Tidy(string heading) =>
        Text.OneLine(Signs().Replace(heading.Replace("-\r\n", "").Replace("-\n", "").Replace("\u00AD", "").ToLowerInvariant(), " "));

    /// <summary>What a column is about, and whether its heading says that and nothing more.</summary>
    public static (RegisterField Field, bool Exact)? Recognise(string heading)
    {
        if (heading.Length is 0 or > Longest) return null;
        if (HeadingSynonyms.FieldOf(Tidy(heading)) is { } exact) return (exact, true);

        var bare = InBrackets().Replace(heading, " ");
        foreach (var part in bare.Split('/').Prepend(bare))
        {
            if (HeadingSynonyms.FieldOf(Tidy(part)) is { } field) return (field, false);
        }

        return null;
    }

    /// <summary>The column's letters: 0 is A, 26 is AA.</summary>
    public static string Letters(int column) =>
        (column >= 26 ? Letters(column / 26 - 1) : "") + (char)('A' + column % 26);

    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd}×]+")]
    private static partial Regex Signs();

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex InBrackets();
}
