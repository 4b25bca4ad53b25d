using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.IntegrationTests.Texts;

/// <summary>Why a risk has its value and its place, in words that a person reads, in both languages and for every key.</summary>
public sealed class ExplainTests
{
    private static readonly ScoringModel Four = new(StandardScales.Numbered(4, 4) with { Bands = [new(1, 1, 8, new("Låg", "Low"), new("", ""), "FFFFFF", "000000"), new(2, 9, 16, new("Hög", "High"), new("", ""), "FFFFFF", "000000")] });

    [TestCase(RankKey.Value, 12, 9, "Ligger över VA-14: riskvärde 12 mot 9.", "Above VA-14: risk value 12 against 9.")]
    [TestCase(RankKey.Gap, 3, 0, "Ligger över VA-14: 3 över riskaptiten mot 0.", "Above VA-14: 3 over the appetite against 0.")]
    [TestCase(RankKey.Consequence, 4, 3, "Ligger över VA-14: konsekvens 4 mot 3.", "Above VA-14: consequence 4 against 3.")]
    [TestCase(RankKey.Likelihood, 4, 3, "Ligger över VA-14: sannolikhet 4 mot 3.", "Above VA-14: likelihood 4 against 3.")]
    [TestCase(RankKey.Goals, 1, 0, "Ligger över VA-14: hotar 1 mål mot 0.", "Above VA-14: threatens 1 goal against 0.")]
    [TestCase(RankKey.Goals, 3, 1, "Ligger över VA-14: hotar 3 mål mot 1.", "Above VA-14: threatens 3 goals against 1.")]
    [TestCase(RankKey.GoalWeight, 7, 2, "Ligger över VA-14: målens sammanlagda vikt 7 mot 2.", "Above VA-14: weight of the goals together 7 against 2.")]
    [TestCase(RankKey.Departments, 2, 1, "Ligger över VA-14: berör 2 förvaltningar mot 1.", "Above VA-14: concerns 2 departments against 1.")]
    [TestCase(RankKey.Trend, 4, 0, "Ligger över VA-14: +4 sedan förra året mot 0.", "Above VA-14: +4 since the year before against 0.")]
    [TestCase(RankKey.Trend, -2, -6, "Ligger över VA-14: −2 sedan förra året mot −6.", "Above VA-14: −2 since the year before against −6.")]
    [TestCase(RankKey.Age, 1, 0, "Ligger över VA-14: har funnits med 1 tidigare år mot 0.", "Above VA-14: recorded in 1 earlier year against 0.")]
    [TestCase(RankKey.Age, 3, 1, "Ligger över VA-14: har funnits med 3 tidigare år mot 1.", "Above VA-14: recorded in 3 earlier years against 1.")]
    [TestCase(RankKey.Reference, 0, 0, "Lika stor som VA-14 i allt som mäts, ordnad före den efter beteckning.", "As large as VA-14 in all that is measured, placed before it by reference.")]
    public void Place_AboveANeighbour_SaysWhy(RankKey key, int own, int theirs, string swedish, string english) =>
        InBoth(() => Explain.Place(new(NeighbourSide.Below, "VA-14", key, own, theirs))).ShouldBe((swedish, english));

    [TestCase(RankKey.Departments, 1, 2, "Ligger under VA-14: berör 1 förvaltning mot 2.", "Below VA-14: concerns 1 department against 2.")]
    [TestCase(RankKey.Trend, 0, 3, "Ligger under VA-14: 0 sedan förra året mot +3.", "Below VA-14: 0 since the year before against +3.")]
    [TestCase(RankKey.Reference, 0, 0, "Lika stor som VA-14 i allt som mäts, ordnad efter den efter beteckning.", "As large as VA-14 in all that is measured, placed after it by reference.")]
    public void Place_BelowANeighbour_SaysWhy(RankKey key, int own, int theirs, string swedish, string english) =>
        InBoth(() => Explain.Place(new(NeighbourSide.Above, "VA-14", key, own, theirs))).ShouldBe((swedish, english));

    [Test]
    public void Place_ForEveryKeyAndSide_HasWords()
    {
        foreach (var key in Enum.GetValues<RankKey>())
        foreach (var side in Enum.GetValues<NeighbourSide>())
            InBoth(() => Explain.Place(new(side, "VA-14", key, 2, 1))).ShouldSatisfyAllConditions(said => said.Swedish.ShouldContain("VA-14"), said => said.English.ShouldContain("VA-14"));
    }

    [Test]
    public void Value_WhenComputed_SaysTheCalculation() =>
        InBoth(() => Explain.Value(Risk(3, 4, 12), Four)).ShouldBe(("Riskvärde 12 = sannolikhet 3 × konsekvens 4, hög.", "Risk value 12 = likelihood 3 × consequence 4, high."));

    [Test]
    public void Value_WhenAPersonHasDecidedIt_SaysTheComputedOneBesideIt() =>
        InBoth(() => Explain.Value(Risk(3, 3, 12) with { ComputedValue = 9 }, Four)).ShouldBe((
            "Riskvärde 12, hög, satt för hand; uträknat 9 = sannolikhet 3 × konsekvens 3.",
            "Risk value 12, high, set by hand; computed 9 = likelihood 3 × consequence 3."));

    [Test]
    public void ValueWords_WhenOneOfTwoAlikeWasDecided_SayWhichOne()
    {
        var words = new ValueWords(Four);
        var computed = T.In(Language.Swedish, () => words.Of(Risk(3, 3, 9)));

        T.In(Language.Swedish, () => words.Of(Risk(3, 3, 9) with { ComputedValue = 9 })).ShouldNotBe(computed);
    }

    private static Standing Risk(int likelihood, int consequence, int value) =>
        new() { Department = "KS", Reference = "KS-1", Likelihood = likelihood, Consequence = consequence, Value = value, Level = 2 };

    private static (string Swedish, string English) InBoth(Func<string> say) => (T.In(Language.Swedish, say), T.In(Language.English, say));
}
