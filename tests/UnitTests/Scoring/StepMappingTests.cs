using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

public sealed class StepMappingTests
{
    [TestCase(4, 5, "1,2,4,5")]
    [TestCase(5, 4, "1,2,3,3,4")]
    [TestCase(3, 5, "1,3,5")]
    [TestCase(3, 10, "1,6,10")]
    [TestCase(10, 3, "1,1,1,2,2,2,2,3,3,3")]
    [TestCase(4, 4, "1,2,3,4")]
    public void Proposed_IsAsFarUpTheNewScaleAsUpTheOld(int before, int after, string steps) =>
        StepMapping.Proposed(Numbered(before, 3), Numbered(after, 3)).ToString().ShouldBe($"{steps} / 1,2,3");

    [Test]
    public void Proposed_ForAnyTwoSizes_FitsAndKeepsFirstAndLast()
    {
        foreach (var before in Enumerable.Range(3, 8))
        {
            foreach (var after in Enumerable.Range(3, 8))
            {
                var (from, to) = (Numbered(before, before), Numbered(after, after));
                var mapping = StepMapping.Proposed(from, to);

                mapping.RequireFor(from, to);
                (mapping.Likelihood[0], mapping.Likelihood[^1]).ShouldBe((1, after));
            }
        }
    }

    [TestCase("1,2,3", Rule.MappingMustSayEachStep)]
    [TestCase("1,2,3,4,5", Rule.MappingMustSayEachStep)]
    [TestCase("1,2,3,6", Rule.StepMustBeOnTheScale)]
    [TestCase("0,2,3,4", Rule.StepMustBeOnTheScale)]
    [TestCase("1,3,2,4", Rule.MappingMustKeepTheOrder)]
    public void RequireFor_WhenItDoesNotFit_IsRefusedOnEitherAxis(string steps, Rule rule)
    {
        int[] wrong = [.. steps.Split(',').Select(int.Parse)];
        int[] right = [1, 2, 2, 5];

        ((Action)(() => new StepMapping(wrong, right).RequireFor(Numbered(4, 4), Numbered(5, 5)))).ShouldBreak(rule);
        ((Action)(() => new StepMapping(right, wrong).RequireFor(Numbered(4, 4), Numbered(5, 5)))).ShouldBreak(rule);
        new StepMapping(right, right).RequireFor(Numbered(4, 4), Numbered(5, 5));
    }

    private static ScoringModel Numbered(int likelihood, int consequence) => new(StandardScales.Numbered(likelihood, consequence));
}
