using FsCheck.NUnit;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.UnitTests.Scoring.ScoredRisks;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

public sealed class BorderlineTests
{
    [FsCheck.NUnit.Property(MaxTest = 60)]
    public bool Of_NamesExactlyTheStepsThatMoveARiskAcrossTheLine(int seed) => NamesThemAll(Three, Some, new Random(seed));

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public bool Of_InAnyOrder_NamesExactlyTheStepsThatMoveARiskAcrossTheLine(int seed)
    {
        var random = new Random(seed);
        return NamesThemAll(WithAnyOrder(StandardScales.Numbered(3, 3), random), Varied, random);
    }

    private static bool NamesThemAll(ScoringModel model, Func<ScoringModel, int, Random, List<Standing>> make, Random random)
    {
        var risks = make(model, 1 + random.Next(12), random);
        var count = 1 + random.Next(12);
        var border = Borderline<Standing>.Of(Ranking.Of(risks, model.Order), model, count);
        var named = border.Above.Concat(border.Below).SelectMany(b => b.Changes.Select(change => (b.Ranked.Risk, change))).ToHashSet();

        return named.SetEquals(risks.SelectMany(risk => ThatCross(model, risk, risks, count).Select(change => (risk, change))))
            && border.Above.All(b => b.Ranked.Rank <= count) && border.Below.All(b => b.Ranked.Rank > count);
    }

    [Test]
    public void Of_SaysHowManyAreStable()
    {
        // 9, 6, 4 | 4, 1: the third falls by any step down, the fourth rises by any step up; the second by one.
        var border = Borderline<Standing>.Of(
            Ranking.Of([Risk(Three, "R1", 3, 3), Risk(Three, "R2", 2, 3), Risk(Three, "R3", 2, 2), Risk(Three, "R4", 2, 2), Risk(Three, "R5", 1, 1)], RankOrder.Usual),
            Three,
            3);

        border.Stable.ShouldBe(1);
        border.Above.Select(b => b.Ranked.Risk.Reference).ShouldBe(["R2", "R3"]);
        border.Above[0].Changes.ShouldBe([new StepChange(RiskAxis.Likelihood, 2, 1)]);
        border.Above[1].Changes.ShouldBe([new StepChange(RiskAxis.Likelihood, 2, 1), new StepChange(RiskAxis.Consequence, 2, 1)]);
        border.Below.Single().Changes.ShouldBe([new StepChange(RiskAxis.Likelihood, 2, 3), new StepChange(RiskAxis.Consequence, 2, 3)]);
    }

    [TestCase(3)]
    [TestCase(4)]
    public void Of_WhenAllAreTaken_HasNothingOnTheLine(int count)
    {
        var border = Borderline<Standing>.Of(Ranking.Of(Some(Three, 3, new Random(1)).Append(new Standing { Department = "KS", Reference = "U1" }), RankOrder.Usual), Three, count);

        (border.Taken, border.Stable, border.Above.Count, border.Below.Count).ShouldBe((3, 3, 0, 0));
    }

    private static IEnumerable<StepChange> ThatCross(ScoringModel model, Standing risk, List<Standing> risks, int count)
    {
        var error = new EnumeratedProbability(model, ErrorModel.Standard);
        var others = risks.Where(other => other != risk).ToList();
        var isIn = IsIn(risk);
        foreach (var (axis, step) in from axis in Enum.GetValues<RiskAxis>() from step in new[] { -1, 1 } select (axis, step))
        {
            var moved = axis == RiskAxis.Likelihood ? error.Moved(risk, step, 0) : error.Moved(risk, 0, step);
            if (IsIn(moved) == isIn) continue;
            yield return axis == RiskAxis.Likelihood
                ? new(axis, risk.Likelihood!.Value, moved.Likelihood!.Value)
                : new(axis, risk.Consequence!.Value, moved.Consequence!.Value);
        }

        bool IsIn(Standing at) => others.Count(other => model.Order.Compare(other, at) < 0) < count;
    }
}
