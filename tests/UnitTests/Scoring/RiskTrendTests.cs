using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

public sealed class RiskTrendTests
{
    [TestCase(12, 8, TrendDirection.Up)]
    [TestCase(8, 12, TrendDirection.Down)]
    [TestCase(8, 8, TrendDirection.Same)]
    [TestCase(null, 8, TrendDirection.NotComparable)]
    [TestCase(8, null, TrendDirection.NotComparable)]
    public void Between_WhenModelIsTheSame_ComparesValues(int? now, int? before, TrendDirection expected) =>
        RiskTrend.Between(now, before, sameModel: true).ShouldBe(new RiskTrend(expected, before));

    [Test]
    public void New_HasNothingBefore() => RiskTrend.New.ShouldBe(new RiskTrend(TrendDirection.New, null));

    [Test]
    public void Between_WhenModelsDiffer_DoesNotCompare() =>
        RiskTrend.Between(12, 12, sameModel: false).Direction.ShouldBe(TrendDirection.NotComparable);
}
