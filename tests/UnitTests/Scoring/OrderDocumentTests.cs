using System.Globalization;
using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>The total order as docs/scoring.md tells it, run.</summary>
public sealed partial class OrderDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "scoring.md"));

    private static readonly List<(Standing Risk, string Why)> Rows = [.. Row().Matches(Document).Select(match => match.Groups[1].Value.Split(" | ")).Select(cells => (Risk(cells), cells[^1]))];

    [Test]
    public void Keys_AreAllThereInTheirUsualOrder() =>
        Key().Matches(Document).Select(match => Enum.Parse<RankKey>(match.Groups[1].Value)).ShouldBe([.. RankOrder.UsualKeys, RankKey.Reference]);

    [Test]
    public void Example_StandsInTheOrderOfItsTable_ForTheReasonsThatItGives()
    {
        Rows.Count.ShouldBe(12);
        var ranking = Ranking.Of(Enumerable.Reverse(Rows).Select(row => row.Risk), RankOrder.Usual);

        ranking.Select(ranked => ranked.Risk.Reference).ShouldBe(Rows.Select(row => row.Risk.Reference));
        ranking.SkipLast(1).Select(ranked => ranked.Explanation!.Key == RankKey.Reference ? "Reference" : $"{ranked.Explanation.Key} {ranked.Explanation.Own}, {ranked.Explanation.Theirs}")
            .ShouldBe(Rows.SkipLast(1).Select(row => row.Why));
    }

    [Test]
    public void Example_ByAnotherOrder_StandsAsTheTextSays()
    {
        var other = Other().Match(Document);
        var order = new RankOrder([.. other.Groups[1].Value.Split(", ").Select(Enum.Parse<RankKey>)]);

        Ranking.Of(Rows.Select(row => row.Risk), order).Select(ranked => ranked.Risk.Reference).ShouldBe(other.Groups[2].Value.Split(", "));
    }

    private static Standing Risk(string[] cells)
    {
        var (likelihood, consequence, decided) = (Number(cells[1])!.Value, Number(cells[2])!.Value, Number(cells[3]));
        (decided ?? likelihood * consequence).ShouldBe(Number(cells[10])!.Value);
        return new Standing
        {
            Department = "KS",
            Reference = cells[0],
            Likelihood = likelihood,
            Consequence = consequence,
            Value = decided ?? likelihood * consequence,
            ComputedValue = decided is null ? null : likelihood * consequence,
            Appetite = Number(cells[4]),
            GoalCount = Number(cells[5])!.Value,
            GoalWeight = Number(cells[6])!.Value,
            DepartmentCount = Number(cells[7])!.Value,
            ValueBefore = Number(cells[8]),
            Age = Number(cells[9])!.Value,
        };
    }

    private static int? Number(string cell) => cell == "–" ? null : int.Parse(cell, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (R\d+(?: \| [^|]+){11}) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| ([A-Z][a-z]\w*) \| [^|]+ \| [^|]+ \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex(@"By the order `([\w, ]+)` instead, they stand ([R\d, ]+)\.")]
    private static partial Regex Other();
}
