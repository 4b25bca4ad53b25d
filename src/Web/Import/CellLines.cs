using System.Globalization;
using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>
/// Several things in one cell, one a line: "1: How the goal is threatened", "Ekonomi: 3", or one thing per action, where a dash stands for none.
/// A line that goes on with the text above it begins with ">".
/// </summary>
internal static partial class CellLines
{
    private const string None = "–";

    /// <summary>One line per item, in order; null where there is nothing at all.</summary>
    public static string? Aligned(IEnumerable<string?> items)
    {
        var lines = items.ToList();
        return lines.TrueForAll(line => line is null) ? null : string.Join('\n', lines.Select(line => line ?? None));
    }

    /// <summary>The items of an aligned cell; null where a line holds a dash or nothing.</summary>
    public static List<string?> Items(string cell) =>
        [.. Split(cell.Trim('\n', '\r', ' ')).Select(line => line is "" or "-" or None ? null : line)];

    /// <summary>One named thing per line; null where there is none.</summary>
    public static string? Named(IEnumerable<(string Name, string Text)> parts)
    {
        var lines = parts.Select(part => $"{part.Name}: {part.Text.Replace("\n", "\n> ", StringComparison.Ordinal)}").ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    /// <summary>The named things of a cell, in order. A line without a name has none.</summary>
    public static List<(string? Name, string Text)> Parts(string cell)
    {
        var parts = new List<(string? Name, string Text)>();
        foreach (var line in Split(cell))
        {
            if (line.StartsWith('>') && parts.Count > 0) parts[^1] = (parts[^1].Name, $"{parts[^1].Text}\n{line[1..].TrimStart()}");
            else if (NamedLine().Match(line) is { Success: true } match) parts.Add((match.Groups["name"].Value.Trim(), match.Groups["text"].Value));
            else if (line.Length > 0) parts.Add((null, line));
        }

        return parts;
    }

    /// <summary>Whether two cells say the same, whatever the spaces and line ends.</summary>
    public static bool AreSame(string? one, string? other) => Text.Lines(one) == Text.Lines(other);

    /// <summary>A day as registers write it, or as spreadsheets keep it; null where it is none.</summary>
    public static DateOnly? Day(string text)
    {
        var tidy = Text.OneLine(text);
        if (DateOnly.TryParseExact(tidy, ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        foreach (var culture in (string[])["sv-SE", "en-GB"])
        {
            if (DateOnly.TryParseExact(tidy, ["d MMMM yyyy", "d MMM yyyy"], CultureInfo.GetCultureInfo(culture), DateTimeStyles.None, out day)) return day;
        }

        return double.TryParse(tidy, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 30_000 and < 80_000
            ? DateOnly.FromDateTime(DateTime.FromOADate(number))
            : null;
    }

    private static IEnumerable<string> Split(string cell) => cell.ReplaceLineEndings("\n").Split('\n').Select(Text.OneLine);

    [GeneratedRegex("^(?<name>[^:>]{1,120}):(?<text>.*)$")]
    private static partial Regex NamedLine();
}
