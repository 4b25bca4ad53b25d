using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

public sealed class JointConsequenceTests
{
    [TestCase("Economy=4 Trust=2", 4, "max(4, 2) = 4")]
    [TestCase("trust=1", 1, "max(1) = 1")]
    [TestCase("Förtroende=2 LAG=2 Ekonomi=1", 2, "max(2, 2, 1) = 2")]
    public void ConsequenceOf_WhenTheHighestCounts_IsTheWorst(string steps, int expected, string calculation) =>
        Model(DimensionAggregation.Highest).ConsequenceOf(Steps(steps)).ShouldBe(new JointConsequence(expected, calculation));

    /// <summary>Weights: economy 3, trust 1, law 2. By hand, a half going up: 3.25 → 3, 2.5 → 3, 1.5 → 2, 2.33 → 2.</summary>
    [TestCase("Economy=4 Trust=1", 3, "(3 × 4 + 1 × 1) / 4 → 3")]
    [TestCase("Economy=3 Trust=1", 3, "(3 × 3 + 1 × 1) / 4 → 3")]
    [TestCase("Economy=1 Trust=3", 2, "(3 × 1 + 1 × 3) / 4 → 2")]
    [TestCase("Economy=2 Trust=2 Law=3", 2, "(3 × 2 + 1 × 2 + 2 × 3) / 6 → 2")]
    [TestCase("Law=4", 4, "(2 × 4) / 2 → 4")]
    public void ConsequenceOf_WhenTheMeanCounts_GoesToTheNearestStepAndAHalfUp(string steps, int expected, string calculation) =>
        Model(DimensionAggregation.WeightedMean).ConsequenceOf(Steps(steps)).ShouldBe(new JointConsequence(expected, calculation));

    [FsCheck.NUnit.Property]
    public bool ConsequenceOf_StaysBetweenTheLowestAndTheHighestStep(byte economy, byte trust, byte law)
    {
        int[] steps = [1 + economy % 4, 1 + trust % 4, 1 + law % 4];
        return Enum.GetValues<DimensionAggregation>()
            .Select(aggregation => Model(aggregation).ConsequenceOf(Steps($"Economy={steps[0]} Trust={steps[1]} Law={steps[2]}")).Step)
            .All(step => step >= steps.Min() && step <= steps.Max());
    }

    [TestCase("", Rule.ConsequenceMustBeAssessed)]
    [TestCase("Weather=1", Rule.DimensionMustBeKnown)]
    [TestCase("Trust=1 Förtroende=2", Rule.NamesInAModelMustDiffer)]
    [TestCase("Trust=0", Rule.StepMustBeOnTheScale)]
    [TestCase("Trust=5", Rule.StepMustBeOnTheScale)]
    public void ConsequenceOf_WhenTheStepsCannotBe_IsRefused(string steps, Rule rule) =>
        ((Action)(() => Model(DimensionAggregation.Highest).ConsequenceOf(Steps(steps)))).ShouldBreak(rule);

    private static List<DimensionStep> Steps(string written) =>
        [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(step => step.Split('=')).Select(step => new DimensionStep(step[0], int.Parse(step[1])))];

    private static ScoringModel Model(DimensionAggregation aggregation) => new(StandardScales.Numbered(4, 4) with
    {
        Aggregation = aggregation,
        Dimensions = [Dimension("Ekonomi", "Economy", 3), Dimension("Förtroende", "Trust", 1), Dimension("Lag", "Law", 2)],
    });

    private static ConsequenceDimension Dimension(string swedish, string english, int weight) =>
        new(new(swedish, english), weight, [.. Enumerable.Range(1, 4).Select(step => new LocalizedText($"{swedish} {step}", $"{english} {step}"))]);
}
