using System.Globalization;
using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>The worked examples of docs/scoring.md are what the calculator answers.</summary>
public sealed partial class ScoringDocumentTests
{
    [Test]
    public void WorkedExamples_AreWhatTheCalculatorAnswers()
    {
        var examples = Example().Matches(Document);

        examples.Count.ShouldBeGreaterThanOrEqualTo(8);
        foreach (Match example in examples)
        {
            var model = SeededModels.Named(example.Groups[1].Value);
            var score = model.Score(Number(example, 2), Number(example, 3));
            (score.Value, model.Band(score.Level).Name.Swedish).ShouldBe((Number(example, 4), example.Groups[5].Value), example.Value);
        }
    }

    [Test]
    public void Formulas_AreAllThere_AndTheirExamplesAreWhatTheCalculatorAnswers()
    {
        var formulas = Formula().Matches(Document).ToDictionary(row => Enum.Parse<ValueFormula>(row.Groups[1].Value), row => row.Groups[2].Value);

        formulas.Keys.ShouldBe(Enum.GetValues<ValueFormula>(), ignoreOrder: true);
        foreach (var (formula, example) in formulas) Models.Of(formula, 4, 4).Score(3, 4).Calculation.ShouldBe(example);
    }

    [Test]
    public void JointConsequences_AreWhatTheCalculatorAnswers()
    {
        var examples = Joint().Matches(Document);

        examples.Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (Match example in examples)
        {
            foreach (var (aggregation, group) in new[] { (DimensionAggregation.Highest, 5), (DimensionAggregation.WeightedMean, 6) })
            {
                var model = new ScoringModel(StandardScales.Numbered(4, 4) with { Aggregation = aggregation, Dimensions = [Dimension("A", Number(example, 1)), Dimension("B", Number(example, 2))] });
                model.ConsequenceOf([new("A", Number(example, 3)), new("B", Number(example, 4))]).Calculation.ShouldBe(example.Groups[group].Value);
            }
        }
    }

    [Test]
    public void Stages_AreWhatTheDomainAnswers()
    {
        var at = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);
        var effect = new ControlEffect(new("God", "Good"), new(40, null), new(null, [1, 2, 2, 3]));
        var year = new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4) with { Effects = [effect] }));
        var risk = new Risk(year, new Department("KS", "Kommunstyrelsen", DepartmentKind.Board), "R1", new RiskDescription { Title = "Brand" }, "anna", at);
        Action[] steps =
        [
            () => risk.Assess(AssessmentStage.Inherent, 4, 3, "anna", at),
            () => risk.AssessByEffect(1, null, "anna", at),
            () => risk.Override(AssessmentStage.Current, 9, "skäl", "anna", at),
            () => risk.Assess(AssessmentStage.Inherent, new AssessedSteps(4, 3, [], Confidence.High), "anna", at),
            () => risk.Assess(AssessmentStage.Inherent, 3, 3, "anna", at),
        ];

        var rows = Stage().Matches(Document);
        rows.Count.ShouldBe(steps.Length);
        foreach (var (row, step) in rows.Zip(steps))
        {
            step();
            var assessed = risk.At(Enum.Parse<AssessmentStage>(row.Groups[1].Value))!;
            (assessed.Likelihood, assessed.Consequence, assessed.ComputedValue ?? assessed.Value, assessed.Value)
                .ShouldBe((Number(row, 2), Number(row, 3), Number(row, 4), Number(row, 5)), row.Value);
        }
    }

    private static string Document => File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "scoring.md"));

    private static ConsequenceDimension Dimension(string name, int weight) => new(new(name, name), weight, [.. Enumerable.Repeat(new LocalizedText("", ""), 4)]);

    private static int Number(Match example, int group) => int.Parse(example.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| [^|]+ \| (Inherent|Current|Target) \| (\d) \| (\d) \| (\d+) \| (\d+) \|$", RegexOptions.Multiline)]
    private static partial Regex Stage();

    [GeneratedRegex(@"^\| (\dx\d) \| (\d) \| (\d) \| (\d+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\| `(\w+)` \| [^|]+ \| ([^|]+) \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Formula();

    [GeneratedRegex(@"^\| (\d), (\d) \| (\d), (\d) \| ([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Joint();
}
