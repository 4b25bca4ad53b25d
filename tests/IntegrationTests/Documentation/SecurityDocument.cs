using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.IntegrationTests.Architecture;

namespace Vaggeryd.InternalControl.IntegrationTests.Documentation;

/// <summary>A requirement of the standard as a row of our table.</summary>
internal sealed record AsvsRow(string Number, int Level, string Point, string State, string Where, string TestedBy);

/// <summary>Reads <c>docs/security.md</c> and the tables in <c>docs/security/</c>.</summary>
internal static partial class SecurityDocument
{
    private static readonly (string File, string Text)[] Files =
        [.. SourceTree.Files("docs", ".md").Where(f => f.Path == "docs/security.md" || f.LiesIn("docs/security")).Select(f => (f.Path, f.Text))];

    /// <summary>What stands between backticks, by the file where it stands.</summary>
    public static IReadOnlyList<(string File, string Name)> Names { get; } =
        [.. Files.SelectMany(f => CodePattern().Matches(f.Text).Select(m => (f.File, m.Groups[1].Value))).Distinct()];

    /// <summary>Where links lead, relative to the project's root; addresses elsewhere are left out.</summary>
    public static IReadOnlyList<(string File, string Target)> Links { get; } =
        [.. Files.SelectMany(f => LinkPattern().Matches(f.Text)
            .Select(m => m.Groups[1].Value.Split('#')[0]).Where(to => to.Length > 0 && !to.Contains(':', StringComparison.Ordinal))
            .Select(to => (f.File, Path.GetFullPath(Path.Combine(SourceTree.Root, Path.GetDirectoryName(f.File)!, to))))).Distinct()];

    public static IReadOnlyList<AsvsRow> Rows { get; } =
        [.. Files.SelectMany(f => f.Text.Split('\n')).Where(line => RowPattern().IsMatch(line)).Select(Row)];

    /// <summary>The overview's count of each state, by chapter: "V1" and a number for each of <see cref="States"/>.</summary>
    public static IReadOnlyDictionary<string, int[]> Counts { get; } = Files.Single(f => f.File == "docs/security.md").Text.Split('\n')
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)).Where(cells => ChapterPattern().IsMatch(cells[0]) && cells.Length == States.Length + 1)
        .ToDictionary(cells => cells[0].Split(' ')[0], cells => cells.Skip(1).Select(int.Parse).ToArray());

    /// <summary>In the order of the overview's columns.</summary>
    public static string[] States => ["met", "partly", "not met", "not applicable"];

    private static AsvsRow Row(string line)
    {
        var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        cells.Length.ShouldBe(6, line);
        return new AsvsRow(cells[0], int.Parse(cells[1]), cells[2], cells[3], cells[4], cells[5]);
    }

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+ \|")]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"^V\d+ ")]
    private static partial Regex ChapterPattern();
}
