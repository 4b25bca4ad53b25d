using System.Numerics;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;

namespace Vaggeryd.InternalControl.UnitTests.FollowUp;

public sealed class SampleSizeTests
{
    /// <summary>Counted with Python's exact fractions and math.comb.</summary>
    [TestCase(1000, 95, 5, 57)]
    [TestCase(1200, 95, 5, 57)]
    [TestCase(100, 95, 5, 45)]
    [TestCase(20, 95, 5, 19)]
    [TestCase(10, 95, 5, 10)]
    [TestCase(1000, 90, 10, 22)]
    [TestCase(500, 99, 2, 183)]
    [TestCase(250, 95, 10, 27)]
    [TestCase(10_000, 99, 1, 448)]
    [TestCase(50, 90, 20, 10)]
    [TestCase(1, 95, 5, 1)]
    [TestCase(0, 95, 5, 0)]
    public void Of_IsWhatTheFormulaGives(int population, int confidence, int tolerable, int expected) => SampleSize.Of(population, confidence, tolerable).Size.ShouldBe(expected);

    /// <summary>As auditors' tables have it for a population without end: n = ⌈ln(1 − confidence) / ln(1 − share)⌉.</summary>
    [TestCase(90, 5, 45)]
    [TestCase(95, 5, 59)]
    [TestCase(99, 5, 90)]
    [TestCase(95, 1, 299)]
    [TestCase(95, 10, 29)]
    public void Of_WhenThePopulationIsVast_IsTheNumberOfTheTables(int confidence, int tolerable, int expected) => SampleSize.Of(ControlReport.MostCounted, confidence, tolerable).Size.ShouldBe(expected);

    /// <summary>For each small population: as many are enough and one fewer is not, by counting the samples that hold no wrong one.</summary>
    [Test]
    public void Of_IsTheSmallestThatIsEnough([Values(90, 95, 99)] int confidence, [Values(1, 5, 20, 50)] int tolerable)
    {
        for (var population = 1; population <= 120; population++)
        {
            var (size, wrong) = (SampleSize.Of(population, confidence, tolerable).Size, ((population * tolerable) + 99) / 100);

            IsEnough(population, wrong, size, confidence).ShouldBeTrue($"{size} of {population}");
            IsEnough(population, wrong, size - 1, confidence).ShouldBeFalse($"{size - 1} of {population}");
        }
    }

    [Test]
    public void Of_WhenOneIsSurerOrToleratesLess_IsNoSmaller()
    {
        for (var population = 1; population < 400; population += 7)
        {
            SampleSize.Of(population, 99, 5).Size.ShouldBeGreaterThanOrEqualTo(SampleSize.Of(population, 95, 5).Size);
            SampleSize.Of(population, 95, 2).Size.ShouldBeGreaterThanOrEqualTo(SampleSize.Of(population, 95, 5).Size);
        }
    }

    [TestCase(-1, 95, 5, Rule.CountMustBeReasonable)]
    [TestCase(ControlReport.MostCounted + 1, 95, 5, Rule.CountMustBeReasonable)]
    [TestCase(100, 94, 5, Rule.ConfidenceMustBeOffered)]
    [TestCase(100, 95, 0, Rule.TolerableMustBeReasonable)]
    [TestCase(100, 95, 51, Rule.TolerableMustBeReasonable)]
    public void Of_WhenANumberIsImpossible_IsRefused(int population, int confidence, int tolerable, Rule rule) => ((Action)(() => SampleSize.Of(population, confidence, tolerable))).ShouldBreak(rule);

    private static bool IsEnough(int population, int wrong, int size, int confidence) => Choose(population - wrong, size) * 100 <= Choose(population, size) * (100 - confidence);

    private static BigInteger Choose(int from, int of) => of > from ? 0 : Enumerable.Range(1, of).Aggregate(BigInteger.One, (ways, i) => ways * (from - of + i) / i);
}
