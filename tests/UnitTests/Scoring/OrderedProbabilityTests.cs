using FsCheck.NUnit;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.UnitTests.Scoring.ScoredRisks;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>The exact chance where the order is another than the usual, where appetite, trend and decided values come in, and where all do.</summary>
public sealed class OrderedProbabilityTests
{
    private const double Exact = 1e-12;

    private static readonly RankKey[][] Orders =
    [
        [RankKey.Value],
        [RankKey.Value, RankKey.Consequence],
        [RankKey.Value, RankKey.Likelihood],
        [RankKey.Value, RankKey.Goals, RankKey.Consequence, RankKey.Likelihood],
        [RankKey.Value, RankKey.Gap, RankKey.Departments, RankKey.Likelihood, RankKey.Age],
        [RankKey.Value, RankKey.Consequence, RankKey.Likelihood, RankKey.Gap],
        [RankKey.Value, RankKey.Trend, RankKey.Consequence],
        [RankKey.Value, RankKey.Consequence, RankKey.Likelihood, RankKey.Goals, RankKey.Trend],
        [RankKey.Value, RankKey.Age, RankKey.GoalWeight],
        [.. RankOrder.UsualKeys],
    ];

    [TestCaseSource(nameof(Orders))]
    public void Of_WhenRisksAreFew_IsWhatEveryOutcomeCountedSays(RankKey[] keys)
    {
        var model = InOrder(keys);
        for (var seed = 0; seed < TestSize.Of(12, 6); seed++)
        {
            var risks = Varied(model, 2 + seed % TestSize.Of(4, 2), new Random(seed));
            var counted = new EnumeratedProbability(model, ErrorModel.Standard).Of(risks);
            for (var n = 1; n <= risks.Count; n++)
                SelectionProbability.Of(risks, model, n, ErrorModel.Standard).Select(p => p!.Value).ShouldBe(counted.Select(own => own[n - 1]), Exact);
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 150)]
    public bool Of_InAnyOrder_IsWhatEveryOutcomeCountedSays(int seed)
    {
        var random = new Random(seed);
        var model = WithAnyOrder(StandardScales.Numbered(3 + random.Next(3), 3 + random.Next(3)), random);
        var (down, up) = (random.Next(51), random.Next(50));
        var error = new ErrorModel(down / 100m, (100 - down - up) / 100m, up / 100m);
        var risks = Varied(model, 1 + random.Next(3), random);
        var counted = new EnumeratedProbability(model, error).Of(risks);

        return Enumerable.Range(1, risks.Count).All(n =>
            SelectionProbability.Of(risks, model, n, error).Zip(counted).All(pair => Math.Abs(pair.First!.Value - pair.Second[n - 1]) < Exact));
    }

    [TestCase(2026)]
    [TestCase(7)]
    public void Of_WhenRisksAreForty_IsWithinWhatSeededDrawsAllow(int seed)
    {
        var random = new Random(seed);
        var model = WithAnyOrder(StandardScales.Numbered(5, 5), random);
        var risks = Varied(model, 40, random);

        DrawnProbability.ShouldAgree(risks, model, 12, random);
    }

    [FsCheck.NUnit.Property(MaxTest = 30)]
    public bool Of_WhenRisksComeInAnotherOrder_IsTheSameToTheLastBit(int seed, FsCheck.PositiveInt n)
    {
        var random = new Random(seed);
        var model = WithAnyOrder(StandardScales.Numbered(4, 4), random);
        var risks = Varied(model, TestSize.Of(60, 20), random);
        var shuffled = risks.ToArray();
        random.Shuffle(shuffled);

        var one = risks.Zip(SelectionProbability.Of(risks, model, n.Get, ErrorModel.Standard)).ToDictionary(p => p.First, p => p.Second);
        return shuffled.Zip(SelectionProbability.Of(shuffled, model, n.Get, ErrorModel.Standard)).All(p => one[p.First].Equals(p.Second));
    }

    [TestCase(1, 50)]
    [TestCase(20, 400)]
    [TestCase(50, 6000)]
    public void Of_AddsUpToHowManyAreTaken(int n, int count)
    {
        var random = new Random(n);
        foreach (var keys in Orders)
        {
            var model = InOrder(keys);
            SelectionProbability.Of(Varied(model, Math.Min(count, TestSize.Of(int.MaxValue, 120)), random), model, n, ErrorModel.Standard).Sum(p => p!.Value).ShouldBe(n, 1e-9, string.Join(", ", keys));
        }
    }

    [Test]
    public void Of_WhenNothingIsEverOff_FollowsTheRank()
    {
        foreach (var keys in Orders)
        {
            var model = InOrder(keys);
            var ranking = Ranking.Of(Varied(model, 90, new Random(3)), model.Order).Select(r => r.Risk).ToList();

            SelectionProbability.Of(ranking, model, 20, new ErrorModel(0, 1, 0)).ShouldBe([.. Enumerable.Repeat<double?>(1, 20), .. Enumerable.Repeat<double?>(0, 70)]);
        }
    }

    [Test]
    public void Of_WhenAPersonHasDecidedTheValue_DoesNotMoveIt()
    {
        var model = InOrder(RankKey.Value);
        Standing[] risks = [Risk(model, "R1", 1, 1) with { Value = 9, ComputedValue = 1 }, Risk(model, "R2", 2, 2), Risk(model, "R3", 2, 2)];

        var chances = SelectionProbability.Of(risks, model, 1, new ErrorModel(0.5m, 0, 0.5m));

        // Only (3, 3), a quarter, would give R2 as much as was decided for R1, and then R1 goes first by its reference.
        chances.ShouldBe([1, 0, 0]);
    }

    [Test]
    public void Of_WhenAppetitesDiffer_CountsTheGapOfTheMovedValue()
    {
        // Both at 4 and sure: the one with the smaller appetite goes first, though its reference is last.
        Standing[] risks = [Risk(Three, "R1", 2, 2) with { Appetite = 3 }, Risk(Three, "R2", 2, 2) with { Appetite = 2 }];
        SelectionProbability.Of(risks, Three, 1, new ErrorModel(0, 1, 0)).ShouldBe([0, 1]);

        // Both a step down on both axes, at 1: nothing over either appetite, so that the reference decides.
        SelectionProbability.Of(risks, Three, 1, new ErrorModel(1, 0, 0)).ShouldBe([1, 0]);
    }

    [Test]
    public void Of_WhenOnlyOneWasThereTheYearBefore_CountsTheTrendOfTheMovedValue()
    {
        // The trend of the second follows the value, and the first has none: at 4 neither has risen and the reference decides, at 9 the second has.
        var model = InOrder(RankKey.Value, RankKey.Consequence, RankKey.Likelihood, RankKey.Trend);
        Standing[] risks = [Risk(model, "R1", 2, 2), Risk(model, "R2", 2, 2) with { ValueBefore = 4 }];

        SelectionProbability.Of(risks, model, 1, new ErrorModel(0, 1, 0)).ShouldBe([1, 0]);
        SelectionProbability.Of(risks, model, 1, new ErrorModel(0, 0, 1)).ShouldBe([0, 1]);
    }
}
