using FsCheck.NUnit;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.UnitTests.Scoring.ScoredRisks;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

public sealed class SelectionProbabilityTests
{
    private const double Exact = 1e-12;

    private static readonly ErrorModel[] Errors = [ErrorModel.Standard, new(0.05m, 0.6m, 0.35m), new(0, 0.5m, 0.5m), new(0.5m, 0, 0.5m), new(1, 0, 0), new(0, 1, 0)];

    [TestCaseSource(nameof(Errors))]
    public void Of_WhenRisksAreFew_IsWhatEveryOutcomeCountedSays(ErrorModel error)
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var risks = Some(Three, 1 + seed % TestSize.Of(5, 3), new Random(seed));
            var counted = new EnumeratedProbability(Three, error).Of(risks);
            for (var n = 1; n <= risks.Count; n++)
            {
                var computed = SelectionProbability.Of(risks, Three, n, error);
                for (var i = 0; i < risks.Count; i++) computed[i]!.Value.ShouldBe(counted[i][n - 1], Exact);
            }
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public bool Of_OnAnySmallYear_IsWhatEveryOutcomeCountedSays(int seed)
    {
        var random = new Random(seed);
        var model = new ScoringModel(StandardScales.Numbered(3 + random.Next(3), 3 + random.Next(3)));
        var (down, up) = (random.Next(51), random.Next(50));
        var error = new ErrorModel(down / 100m, (100 - down - up) / 100m, up / 100m);
        var risks = Some(model, 1 + random.Next(3), random);
        var counted = new EnumeratedProbability(model, error).Of(risks);

        return Enumerable.Range(1, risks.Count).All(n =>
            SelectionProbability.Of(risks, model, n, error).Zip(counted).All(pair => Math.Abs(pair.First!.Value - pair.Second[n - 1]) < Exact));
    }

    [Test]
    public void Of_WhenRisksAreForty_IsWithinWhatSeededDrawsAllow()
    {
        var random = new Random(2026);

        DrawnProbability.ShouldAgree(Some(Five, 40, random), Five, 12, random);
    }

    [TestCase(1, 50)]
    [TestCase(20, 400)]
    [TestCase(300, 400)]
    [TestCase(399, 400)]
    [TestCase(400, 400)]
    [TestCase(50, 6000)]
    public void Of_AddsUpToHowManyAreTaken(int n, int count) =>
        SelectionProbability.Of(Some(Five, count, new Random(n)), Five, n, ErrorModel.Standard).Sum(p => p!.Value).ShouldBe(n, 1e-9);

    [FsCheck.NUnit.Property(MaxTest = 30)]
    public bool Of_WhenRisksComeInAnotherOrder_IsTheSameToTheLastBit(int seed, FsCheck.PositiveInt n)
    {
        var risks = Some(Five, TestSize.Of(60, 30), new Random(seed));
        var shuffled = risks.ToArray();
        new Random(seed + 1).Shuffle(shuffled);

        var one = risks.Zip(SelectionProbability.Of(risks, Five, n.Get, ErrorModel.Standard)).ToDictionary(p => p.First, p => p.Second);
        return shuffled.Zip(SelectionProbability.Of(shuffled, Five, n.Get, ErrorModel.Standard)).All(p => one[p.First].Equals(p.Second));
    }

    [Test]
    public void Of_WhenNoMoreThanAreTaken_IsCertain() =>
        SelectionProbability.Of(Some(Five, 7, new Random(1)), Five, 7, ErrorModel.Standard).ShouldAllBe(p => p == 1);

    [Test]
    public void Of_WhenNoMoreThanAreTaken_HasNoChanceForARiskThatIsNotAssessed() =>
        SelectionProbability.Of([Risk(Three, "R1", 1, 1), new Standing { Department = "KS", Reference = "U1" }], Three, 1, ErrorModel.Standard).ShouldBe([1, null]);

    [Test]
    public void Of_WhenNothingIsEverOff_FollowsTheRank()
    {
        var ranking = Ranking.Of(Some(Five, 90, new Random(3)), RankOrder.Usual).Select(r => r.Risk).ToList();

        SelectionProbability.Of(ranking, Five, 20, new ErrorModel(0, 1, 0)).ShouldBe([.. Enumerable.Repeat<double?>(1, 20), .. Enumerable.Repeat<double?>(0, 70)]);
    }

    [Test]
    public void Of_WhenStepsCannotGoFurther_LeavesThemAtTheEnd()
    {
        Standing[] risks = [Risk(Three, "R1", 3, 3), Risk(Three, "R2", 3, 3)];

        SelectionProbability.Of(risks, Three, 1, new ErrorModel(0, 0, 1)).ShouldBe([1, 0]);
        SelectionProbability.Of(risks, Three, 1, new ErrorModel(0.5m, 0, 0.5m))[0]!.Value.ShouldBe(new EnumeratedProbability(Three, new ErrorModel(0.5m, 0, 0.5m)).Of(risks)[0][0], Exact);
    }

    [Test]
    public void Of_WhenRisksAreNotAssessed_LeavesThemOutAndUncounted()
    {
        var scored = Some(Five, 30, new Random(5));
        var unscored = new Standing { Department = "KS", Reference = "U1" };

        var answer = SelectionProbability.Of([unscored, .. scored, unscored with { Reference = "U2" }], Five, 10, ErrorModel.Standard);

        answer[0].ShouldBeNull();
        answer[^1].ShouldBeNull();
        answer.Skip(1).Take(30).ShouldBe(SelectionProbability.Of(scored, Five, 10, ErrorModel.Standard));
    }

    [Test]
    public void Of_WhenThereIsNothing_IsEmpty() => SelectionProbability.Of<Standing>([], Five, 3, ErrorModel.Standard).ShouldBeEmpty();

    [Test]
    public void Of_WhenNothingIsTaken_IsRefused() =>
        ((Action)(() => SelectionProbability.Of<Standing>([], Five, 0, ErrorModel.Standard))).ShouldBreak(Rule.SelectionNumberMustBePositive);

    [TestCase(4, 1)]
    [TestCase(1, 4)]
    [TestCase(0, 1)]
    public void Of_WhenAStepIsNotOnTheScale_IsRefused(int likelihood, int consequence)
    {
        var stray = Risk(Three, "R1", 1, 1) with { Likelihood = likelihood, Consequence = consequence };

        ((Action)(() => SelectionProbability.Of([stray, Risk(Three, "R2", 1, 1)], Three, 1, ErrorModel.Standard))).ShouldBreak(Rule.StepMustBeOnTheScale);
    }
}
