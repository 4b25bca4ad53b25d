using System.Globalization;
using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.UnitTests.Scoring.ScoredRisks;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>The worked example of docs/robustness.md, run.</summary>
public sealed partial class RobustnessDocumentationTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs/robustness.md"));

    private static readonly List<Match> Rows = [.. Row().Matches(Text).Cast<Match>()];

    private static readonly Standing[] Risks = [.. Rows.Select(row => Risk(Three, row.Groups[1].Value, Number(row, 2), Number(row, 3)))];

    [Test]
    public void Example_HasTheChancesOfItsTable()
    {
        Ranking.Of(Risks, RankOrder.Usual).Select(r => r.Risk).ShouldBe(Risks);
        Risks.Select(r => r.Value).ShouldBe(Rows.Select(row => (int?)Number(row, 4)));
        SelectionProbability.Of(Risks, Three, 1, ErrorModel.Standard).Select(p => p!.Value.ToString("F6", CultureInfo.InvariantCulture)).ShouldBe(Rows.Select(row => row.Groups[5].Value));
    }

    [Test]
    public void Example_HasTheBorderlineThatItTells()
    {
        var line = Borderline<Standing>.Of(Ranking.Of(Risks, RankOrder.Usual), Three, 1);

        string.Join(" ", line.Above.Concat(line.Below).Select(b => $"{b.Ranked.Risk.Reference}:{string.Join(',', b.Changes.Select(c => $"{c.Axis} {c.From}-{c.To}"))}"))
            .ShouldBe("B:Likelihood 2-1,Consequence 3-2 A:Consequence 2-3");
    }

    [Test]
    public void ExampleWithAppetiteAndADecidedValue_HasTheChancesOfItsTable()
    {
        var rows = RowWithMore().Matches(Text);
        var risks = rows.Select(row => Risk(Three, row.Groups[1].Value, Number(row, 2), Number(row, 3)) switch
        {
            var risk when row.Groups[4].Value != "–" => risk with { Value = Number(row, 4), ComputedValue = risk.Value },
            var risk => risk with { Appetite = Number(row, 5) },
        }).ToList();

        risks.Count.ShouldBe(3);
        risks.Select(r => r.Value).ShouldBe(rows.Select(row => (int?)Number(row, 6)));
        SelectionProbability.Of(risks, Three, 1, ErrorModel.Standard).Select(p => p!.Value.ToString("F6", CultureInfo.InvariantCulture)).ShouldBe(rows.Select(row => row.Groups[7].Value));
    }

    private static int Number(Match row, int group) => int.Parse(row.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| ([ABC]) \| (\d) \| (\d) \| (\d) \| (0\.\d{6}) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| ([DEF]) \| (\d) \| (\d) \| (\d|–) \| (\d|–) \| (\d) \| (0\.\d{6}) \|$", RegexOptions.Multiline)]
    private static partial Regex RowWithMore();
}
