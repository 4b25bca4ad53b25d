using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Risks;

public sealed class RiskComparisonTests
{
    private static readonly RiskDescription Plain = new() { Title = "Brand", Cause = "orsak", Response = RiskResponse.Watch };

    [Test]
    public void Between_WhenTextsDiffer_NamesThemInReadingOrder()
    {
        var changes = RiskComparison.Between(Plain, Plain with { Title = "Eldsvåda", Cause = null, Response = RiskResponse.Treat, ReviewOn = new DateOnly(2027, 3, 1) });

        changes.ShouldBe([new("Title", "Brand", "Eldsvåda"), new("Cause", "orsak", null), new("Response", "Watch", "Treat"), new("ReviewOn", null, "2027-03-01")]);
        RiskComparison.Between(Plain, Plain with { }).ShouldBeEmpty();
    }

    [Test]
    public void Between_ComparesEverythingThatARiskSays()
    {
        foreach (var property in typeof(RiskDescription).GetProperties())
        {
            var other = Plain with { };
            property.SetValue(other, property.PropertyType == typeof(string) ? "annat" : property.PropertyType == typeof(DateOnly?) ? new DateOnly(2027, 1, 1) : RiskResponse.Accept);

            RiskComparison.Between(Plain, other).Select(change => change.Field).ShouldBe([property.Name]);
        }
    }

    [TestCase(8, 6, true, false, RiskChange.Up)]
    [TestCase(4, 6, true, true, RiskChange.Down)]
    [TestCase(6, 6, true, true, RiskChange.Changed)]
    [TestCase(6, 6, true, false, RiskChange.Unchanged)]
    [TestCase(8, 6, false, false, RiskChange.Unchanged)]
    [TestCase(8, 6, false, true, RiskChange.Changed)]
    [TestCase(null, 6, true, false, RiskChange.Unchanged)]
    public void Of_PutsTheValueBeforeTheTexts_WhereItCanBeCompared(int? now, int? before, bool sameModel, bool saysOther, RiskChange expected) =>
        RiskComparison.Of(RiskTrend.Between(now, before, sameModel), saysOther).ShouldBe(expected);

    [Test]
    public void Of_WhenTheRiskWasNotThere_IsNew() => RiskComparison.Of(RiskTrend.New, saysOther: false).ShouldBe(RiskChange.New);
}
