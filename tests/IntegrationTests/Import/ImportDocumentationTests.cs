using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Import;

namespace Vaggeryd.InternalControl.IntegrationTests.Import;

/// <summary>docs/import.md says what the program recognises, no more and no less.</summary>
public sealed class ImportDocumentationTests
{
    private static readonly string[] Document = File.ReadAllLines(Path.Combine(Root(), "docs", "import.md"));

    [Test]
    public void Headings_WhenDocumented_AreThoseOfTheList() =>
        Section("## Headings").ShouldBe(HeadingSynonyms.All.Select(e => $"| {ColumnMap.NameOf(e.Field)} | {Words(e.Swedish)} | {Words(e.English)} |"));

    [Test]
    public void Levels_WhenDocumented_AreThoseOfTheList() =>
        Section("## Levels").ShouldBe(Axis("likelihood", LevelWords.Likelihood).Concat(Axis("consequence", LevelWords.Consequence)));

    [Test]
    public void Responses_WhenDocumented_AreThoseOfTheList() =>
        Section("## Responses").ShouldBe(ResponseWords.All.Select(e => $"| {char.ToLowerInvariant(e.Response.ToString()[0])}{e.Response.ToString()[1..]} | {Words(e.Swedish)} | {Words(e.English)} |"));

    [Test]
    public void ConfidenceWords_WhenDocumented_AreThoseThatExportsWrite() =>
        ConfidenceWords.All.SelectMany(e => ((string[])[e.Swedish[0], e.English[0]]).Select(word => $"`{word}`"))
            .ShouldAllBe(word => Document.Any(line => line.Contains(word, StringComparison.Ordinal)));

    [Test]
    public void Synonyms_WhenTidied_AreAsTheyStandAndMeanOneThing()
    {
        var words = HeadingSynonyms.All.SelectMany(e => e.Swedish.Union(e.English)).ToList();

        words.ShouldAllBe(word => Heading.Tidy(word) == word);
        words.ShouldBeUnique();
        Enum.GetValues<RegisterField>().ShouldBe(HeadingSynonyms.All.Select(e => e.Field), ignoreOrder: true);
    }

    [TestCase(Language.Swedish)]
    [TestCase(Language.English)]
    public void ExportedHeadings_WhenReadAgain_AreTheSameFields(Language language) =>
        ExportColumns.Headings(language, Edition.Full).Select(h => Heading.Recognise(h)!.Value.Field).ShouldBe(ExportColumns.All);

    private static IEnumerable<string> Axis(string name, IReadOnlyDictionary<int, string[][]> scales) =>
        scales.SelectMany(scale => scale.Value.Select((words, i) => $"| {name} | {scale.Key} | {i + 1} | {Words(words)} |"));

    private static string Words(string[] words) => string.Join(", ", words.Select(word => $"`{word}`"));

    private static IEnumerable<string> Section(string heading) =>
        Document.SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith('#')).Where(line => line.StartsWith('|')).Skip(2);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Directory.Packages.props"))) folder = folder.Parent;
        return folder.FullName;
    }
}
