using FsCheck.NUnit;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

[Properties(Arbitrary = [typeof(AnyRisks)])]
public sealed class RankingTests
{
    [FsCheck.NUnit.Property]
    public bool Of_WhenRowsComeInAnotherOrder_IsTheSame(YearOfRisks year, RankOrder order, int seed)
    {
        var shuffled = year.Risks.ToArray();
        new Random(seed).Shuffle(shuffled);
        return Ranking.Of(year.Risks, order).SequenceEqual(Ranking.Of(shuffled, order));
    }

    [FsCheck.NUnit.Property]
    public bool Of_HasEveryRiskOnceInTheStraightforwardOrder(YearOfRisks year, RankOrder order) =>
        Ranking.Of(year.Risks, order).Select(r => r.Risk).SequenceEqual(year.Risks.Order(new StraightforwardOrder(order.Keys)));

    [FsCheck.NUnit.Property]
    public bool Of_NumbersTheScoredFromOneAndPutsTheUnscoredLastWithoutRank(YearOfRisks year, RankOrder order)
    {
        var ranking = Ranking.Of(year.Risks, order);
        var scored = year.Risks.Count(r => r.IsScored);
        return ranking.Take(scored).Select(r => r.Rank).SequenceEqual(Enumerable.Range(1, scored).Select(n => (int?)n))
            && ranking.Skip(scored).All(r => r.Rank is null && r.Explanation is null && !r.Risk.IsScored);
    }

    [FsCheck.NUnit.Property]
    public bool Of_ExplainsEachPlaceByTheNeighbourBelow_AndTheLastByTheOneAbove(YearOfRisks year, RankOrder order)
    {
        var scored = Ranking.Of(year.Risks, order).Where(r => r.Rank is not null).ToList();
        return scored.Select((ranked, i) => scored.Count == 1 ? ranked.Explanation is null
            : i + 1 < scored.Count ? ranked.Explanation == RankExplanation.Of(ranked.Risk, scored[i + 1].Risk, NeighbourSide.Below, order)
            : ranked.Explanation == RankExplanation.Of(ranked.Risk, scored[i - 1].Risk, NeighbourSide.Above, order)).All(holds => holds);
    }

    [Test]
    public void Of_WhenNothing_IsEmpty() => Ranking.Of<Standing>([], RankOrder.Usual).ShouldBeEmpty();

    [Test]
    public void Of_WhenOneRiskIsScored_HasNoExplanation() =>
        Ranking.Of([Risk("R1", 3, 4)], RankOrder.Usual).Single().ShouldBe(new RankedRisk<Standing>(Risk("R1", 3, 4), 1, null));

    [Test]
    public void Explanation_SaysTheDecidingKeyAndBothNumbers()
    {
        var ranking = Ranking.Of([Risk("R1", 4, 3), Risk("R2", 3, 4), Risk("R3", 2, 2, goals: 1), Risk("R4", 2, 2, goals: 3), Risk("R5", 2, 2, goals: 1)], RankOrder.Usual);

        ranking.Select(r => r.Explanation).ShouldBe(
        [
            new(NeighbourSide.Below, "R1", RankKey.Consequence, 4, 3),
            new(NeighbourSide.Below, "R4", RankKey.Value, 12, 4),
            new(NeighbourSide.Below, "R3", RankKey.Goals, 3, 1),
            new(NeighbourSide.Below, "R5", RankKey.Reference, 0, 0),
            new(NeighbourSide.Above, "R3", RankKey.Reference, 0, 0),
        ]);
    }

    [TestCase("SN", "SN-07", "SN-07")]
    [TestCase("SN", "sn07", "sn07")]
    [TestCase("SN", "SN", "SN")]
    [TestCase("SN", "SNÖ-1", "SNÖ-1 (SN)")]
    [TestCase("K1", "K12-3", "K12-3 (K1)")]
    [TestCase("SN", "R7", "R7 (SN)")]
    public void Label_NamesTheDepartmentWhereTheReferenceDoesNot(string department, string reference, string label) =>
        new Standing { Department = department, Reference = reference }.Label.ShouldBe(label);

    [Test]
    public void Explanation_WhenTheNeighbourIsOfAnotherDepartment_NamesItWithTheDepartment() =>
        Ranking.Of([Risk("R1", 4, 3), Risk("R1", 3, 3) with { Department = "SN" }], RankOrder.Usual)[0].Explanation!.Neighbour.ShouldBe("R1 (SN)");

    [Test]
    public void Explanation_WithoutItsNeighbour_SaysOnlyTheSide() =>
        new RankExplanation(NeighbourSide.Above, "VA-14", RankKey.Consequence, 3, 4).WithoutNeighbour().ShouldBe(new RankExplanation(NeighbourSide.Above, "", RankKey.Value, 0, 0));

    private static Standing Risk(string reference, int likelihood, int consequence, int goals = 0) => new()
    {
        Department = "KS",
        Reference = reference,
        GoalCount = goals,
        Likelihood = likelihood,
        Consequence = consequence,
        Value = likelihood * consequence,
        Level = 1,
    };
}
