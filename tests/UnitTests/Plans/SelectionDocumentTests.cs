using System.Globalization;
using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Plans;

/// <summary>The worked example of docs/scoring.md is what the rules and picks choose.</summary>
public sealed partial class SelectionDocumentTests
{
    private static readonly ScoringModel Model = new(StandardScales.Numbered(4, 4));

    private static readonly string Document = File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "scoring.md"));

    private static readonly IReadOnlyList<RankedRisk<Standing>> Year = Ranking.Of(Risk().Matches(Document).Select(Standing).Reverse(), RankOrder.Usual);

    [Test]
    public void Risks_StandInRankOrder()
    {
        Year.Select(risk => risk.Risk.Slug).ShouldBe(Risk().Matches(Document).Select(row => row.Groups[1].Value));
        foreach (Match row in Risk().Matches(Document)) Model.Score(Number(row, 5), Number(row, 6)).Value.ShouldBe(Number(row, 7));
    }

    [Test]
    public void WorkedExamples_AreWhatTheRulesAndPicksChoose()
    {
        var examples = Example().Matches(Document);

        examples.Count.ShouldBe(11);
        foreach (Match example in examples)
        {
            var given = example.Groups[1].Value;
            var rules = Rule().Matches(given).Select(rule => SelectionRule.Parse(rule.Groups[1].Value));
            var picks = Picked().Matches(given).Select(pick => new Pick(pick.Groups[2].Value, pick.Groups[1].Value == "mandatory", "because")).ToList();

            string.Join(", ", PlanSelection<Standing>.From(Year, rules, picks).In.Select(chosen => chosen.Ranked.Risk.Slug)).ShouldBe(example.Groups[2].Value, given);
        }
    }

    [Test]
    public void Simulation_IsWhatThePageSays()
    {
        var simulation = new PlanSimulation<Standing>(Model, Year, [PlanAlternative.Parse("top:2"), PlanAlternative.Parse("value:8")], [], new([], []));

        simulation.Alternatives[1].OnlyHere.Select(only => only.Ranked.Risk.Slug).ShouldBe(["sn-2", "ks-2", "va-1"]);
        simulation.InAll.ShouldBe(2);
    }

    private static Standing Standing(Match row) => new()
    {
        Slug = row.Groups[1].Value,
        Department = row.Groups[2].Value,
        Reference = row.Groups[1].Value.ToUpperInvariant(),
        Category = row.Groups[3].Value == "–" ? null : row.Groups[3].Value,
        Goals = row.Groups[4].Value == "–" ? [] : row.Groups[4].Value.Split(", "),
        Likelihood = Number(row, 5),
        Consequence = Number(row, 6),
        Value = Number(row, 7),
        Level = 1,
    };

    private static int Number(Match row, int group) => int.Parse(row.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (\w\w-\d) \| (\w+) \| (\w+|–) \| ([\d, ]+|–) \| (\d) × (\d) \| (\d+) \|$", RegexOptions.Multiline)]
    private static partial Regex Risk();

    [GeneratedRegex(@"^\| (`[\w-]+:\d`[^|]*) \| ((?:\w\w-\d(?:, )?)+) \|$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Rule();

    [GeneratedRegex(@"(mandatory|excluded) (\S+)")]
    private static partial Regex Picked();
}
