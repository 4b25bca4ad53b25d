using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.IntegrationTests.Architecture;

namespace Vaggeryd.InternalControl.IntegrationTests.Documentation;

/// <summary>Whatever <c>docs/security.md</c> and its tables say that there is, is there: files, tests, links, and as many rows as the overview counts.</summary>
public sealed partial class SecurityDocumentTests
{
    /// <summary>How many requirements of levels 1 and 2 OWASP ASVS 5.0.0 has.</summary>
    private const int LevelOne = 70, LevelTwo = 183;

    private const int FewestFiles = 60, FewestTests = 60;

    private static readonly string[] Folders = ["src", "tests", "docs", "scripts", "database"];

    private static readonly IReadOnlyList<SourceFile> Tests = SourceTree.Files("tests", ".cs");

    private static readonly HashSet<string> FileNames = [.. Folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), "*", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(SourceTree.Root)).Select(path => Path.GetFileName(path))];

    [Test]
    public void Files_ThatAreNamed_AreThere()
    {
        var named = SecurityDocument.Names.Where(n => FilePattern().IsMatch(n.Name)).ToList();
        named.Select(n => n.Name).Distinct().Count().ShouldBeGreaterThan(FewestFiles);

        named.Where(n => n.Name.Contains('/') ? !Path.Exists(Path.Combine(SourceTree.Root, n.Name)) : !FileNames.Contains(n.Name)).ShouldBeEmpty();
    }

    [Test]
    public void Tests_ThatAreNamed_AreThere()
    {
        var named = SecurityDocument.Names.Select(n => (n.File, n.Name, Test: TestPattern().Match(n.Name))).Where(n => n.Test.Success).ToList();
        named.Select(n => n.Name).Distinct().Count().ShouldBeGreaterThan(FewestTests);

        named.Where(n => !IsThere(n.Test.Groups[1].Value, n.Test.Groups[2].Value)).Select(n => (n.File, n.Name)).ShouldBeEmpty();
    }

    [Test]
    public void Links_LeadSomewhere()
    {
        SecurityDocument.Links.Count.ShouldBeGreaterThan(5);

        SecurityDocument.Links.Where(link => !Path.Exists(link.Target)).ShouldBeEmpty();
    }

    [Test]
    public void Requirements_AreAllThereOnceWithAStateAndWhatItRestsOn()
    {
        var rows = SecurityDocument.Rows;
        (rows.Count(r => r.Level == 1), rows.Count(r => r.Level == 2)).ShouldBe((LevelOne, LevelTwo));
        rows.Select(r => r.Number).ShouldBeUnique();

        rows.Where(r => !SecurityDocument.States.Contains(r.State)).ShouldBeEmpty();
        rows.Where(r => r.Point.Length < 5 || r.Where.Length < 5 || r.TestedBy.Length == 0).ShouldBeEmpty("what, where or why, and by what test");
    }

    [Test]
    public void Overview_CountsTheRows()
    {
        var counted = SecurityDocument.Rows.GroupBy(r => "V" + r.Number.Split('.')[0])
            .ToDictionary(chapter => chapter.Key, chapter => SecurityDocument.States.Select(state => chapter.Count(r => r.State == state)).ToArray());

        SecurityDocument.Counts.Keys.ShouldBe(counted.Keys, ignoreOrder: true);
        foreach (var (chapter, states) in counted) SecurityDocument.Counts[chapter].ShouldBe(states, chapter);
    }

    /// <summary>A class in a file of its own name, and a method in it.</summary>
    private static bool IsThere(string type, string method) => Tests.Any(file =>
        file.Name == type && file.Text.Contains($"class {type}", StringComparison.Ordinal) && (method.Length == 0 || file.Text.Contains($" {method}(", StringComparison.Ordinal)));

    /// <summary>"Csv.cs", "docs/access.md", "src/Web/Import": a name with a known ending, or a path from the project's root.</summary>
    [GeneratedRegex(@"^(?:(?:src|tests|docs|scripts|database|\.ci)/[\w./-]+|[\w.-]+\.(?:cs|cshtml|csproj|props|config|json|md|sql))$")]
    private static partial Regex FilePattern();

    [GeneratedRegex(@"^(\w+Tests)(?:\.(\w+))?$")]
    private static partial Regex TestPattern();
}
