using System.Diagnostics;
using System.Globalization;
using Vaggeryd.InternalControl.Domain.Risks.Similarity;

namespace Vaggeryd.InternalControl.UnitTests.Risks.Similarity;

public sealed class SimilarRisksTests
{
    private static readonly List<string> References = [.. LabelledRisks.All.Keys];

    [Test]
    public void Pairs_WhenBothAreOfOneDepartment_AreNotSuggested()
    {
        var risks = new[] { Risk(1, "KS", "Brand i arkivet"), Risk(2, "KS", "Brand i arkivet"), Risk(3, "SN", "Jäv vid upphandling") };

        SimilarRisks.Pairs(risks, 0).ShouldAllBe(pair => pair.One.Department != pair.Other.Department);
        SimilarRisks.Pairs(risks).ShouldBeEmpty();
    }

    [Test]
    public void Pairs_WhenGoalAndCategoryAreTheSame_SaysSoAndScoresMore()
    {
        var plain = SimilarRisks.Pairs([Risk(1, "KS", "Brand i arkivet"), Risk(2, "SN", "Brand i garaget")], 0).Single();
        var same = SimilarRisks.Pairs([Risk(1, "KS", "Brand i arkivet", "Miljö", "1", "2"), Risk(2, "SN", "Brand i garaget", "miljö", "2")], 0).Single();

        same.Score.ShouldBe(plain.Score + SimilarPair.Goal + SimilarPair.SameCategory);
        same.Category.ShouldBe("Miljö");
        same.Goals.ShouldBe(["2"]);
        same.SharedWords.ShouldBe(["brand"]);
        plain.Category.ShouldBeNull();
        plain.Goals.ShouldBeEmpty();
    }

    [Test]
    public void Pairs_WhenOnlyGoalAndCategoryAreTheSame_IsNothing() =>
        SimilarRisks.Pairs([Risk(1, "KS", "Brand i arkivet", "Miljö", "1"), Risk(2, "SN", "Jäv vid upphandling", "Miljö", "1")], 1).ShouldBeEmpty();

    [Test]
    public void Pairs_WhenTheRisksComeInAnotherOrder_AreTheSame() =>
        Told(SimilarRisks.Pairs([.. LabelledRisks.Compared.Reverse()])).ShouldBe(Told(SimilarRisks.Pairs(LabelledRisks.Compared)));

    [Test]
    public void Of_WhenPairsOnlyMakeAChain_DoesNotMakeOneGroup()
    {
        var (a, b, c, d) = (Risk(1, "A", "x"), Risk(2, "B", "x"), Risk(3, "C", "x"), Risk(4, "D", "x"));

        var groups = SimilarGroup.Of([Pair(a, b, 60), Pair(c, d, 50), Pair(b, c, 40)]);

        groups.Select(group => string.Join(' ', group.Risks.Select(risk => risk.Id))).ShouldBe(["1 2", "3 4"]);
        groups.Select(group => group.Score).ShouldBe([60, 50]);
    }

    [Test]
    public void Of_WhenMostAreAlike_IsOneGroupOfSeveralDepartments()
    {
        var (a, b, c) = (Risk(1, "A", "x"), Risk(2, "B", "x"), Risk(3, "A", "x"));

        var group = SimilarGroup.Of([Pair(a, b, 40), Pair(b, c, 31)]).Single();

        (group.Risks.Count, group.Score).ShouldBe((3, 36));
    }

    [Test]
    public void Of_OnTheDemo_HasEachRiskOnceAndAtLeastTwoDepartments()
    {
        var groups = SimilarGroup.Of(SimilarRisks.Pairs(LabelledRisks.Compared));

        groups.Count.ShouldBeGreaterThan(5);
        groups.SelectMany(group => group.Risks).Select(risk => risk.Id).ShouldBeUnique();
        groups.ShouldAllBe(group => group.Risks.Select(risk => risk.Department).Distinct().Count() > 1);
        groups.ShouldAllBe(group => group.SharedWords.Count > 0);
    }

    /// <summary>The figures of docs/similarity.md, measured anew.</summary>
    [Test]
    public void Pairs_OnTheLabelledRisks_FindWhatTheDocumentSays()
    {
        var across = LabelledRisks.Pairs.Count(pair => pair.Item1.Split('-')[0] != pair.Item2.Split('-')[0]);
        var document = File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "similarity.md"));

        var lines = new[] { 16, SimilarRisks.ForSuggestions, 24, 28 }.Select(from =>
        {
            var found = SimilarRisks.Pairs(LabelledRisks.Compared, from);
            var right = found.Count(IsRight);
            return string.Create(CultureInfo.InvariantCulture, $"| from {from} | {found.Count} | {right} | {100.0 * right / found.Count:0} % | {100.0 * right / across:0} % |");
        }).ToList();

        TestContext.Out.WriteLine(string.Join('\n', lines.Prepend($"ACROSS {across}")));
        document.ShouldContain($"the {across} labelled pairs of different departments");
        lines.ShouldAllBe(line => document.Contains(line));
    }

    [Test, Explicit("Measures time, which depends on the machine.")]
    public void Pairs_OfTenThousandRisks_TakesSeconds()
    {
        var random = new Random(1);
        var words = File.ReadAllText(Path.Combine(ProjectFolder.Root, "database", "seed", "demo.json")).Split([' ', '"', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsLetter)).Distinct().ToArray();
        string Some(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[(int)(words.Length * Math.Pow(random.NextDouble(), 2))]));
        var risks = Enumerable.Range(0, 10_000).Select(id => new ComparedRisk(id, $"D{id % 20}", $"C{id % 6}", [$"{id % 4}"], new RiskWords(Some(5), Some(10), Some(10), Some(10)))).ToList();

        var watch = Stopwatch.StartNew();
        var pairs = SimilarRisks.Pairs(risks);
        var groups = SimilarGroup.Of(pairs);

        TestContext.Out.WriteLine($"TOOK {watch.Elapsed.TotalSeconds:0.0} s, {pairs.Count} pairs, {groups.Count} groups");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static bool IsRight(SimilarPair pair)
    {
        var (one, other) = (References[pair.One.Id], References[pair.Other.Id]);
        return LabelledRisks.Pairs.Contains((one, other)) || LabelledRisks.Pairs.Contains((other, one));
    }

    private static List<(int, int, int)> Told(IEnumerable<SimilarPair> pairs) => [.. pairs.Select(pair => (pair.One.Id, pair.Other.Id, pair.Score))];

    private static ComparedRisk Risk(int id, string department, string title, string? category = null, params string[] goals) => new(id, department, category, goals, new RiskWords(title));

    private static SimilarPair Pair(ComparedRisk one, ComparedRisk other, int score) => new(one, other, score, ["x"], [], null);
}
