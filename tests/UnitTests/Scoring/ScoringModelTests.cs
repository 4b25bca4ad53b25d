using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

public sealed class ScoringModelTests
{
    [TestCase(2, 4)]
    [TestCase(4, 2)]
    [TestCase(11, 4)]
    [TestCase(4, 11)]
    public void ScoringModel_WhenScaleHasTooFewOrTooManySteps_IsRefused(int likelihood, int consequence) =>
        Refused(StandardScales.Numbered(likelihood, consequence), Rule.ScaleMustHaveThreeToTenSteps);

    [TestCase(0, 1, 2)]
    [TestCase(1, 3, 2)]
    [TestCase(1, 2, 4)]
    [TestCase(1, 1, 2)]
    public void ScoringModel_WhenStepsAreNotNumberedFromOne_IsRefused(int first, int second, int third)
    {
        var steps = ((int[])[first, second, third]).Select(n => new ScaleStep(n, new("ord", "word"), new("", ""))).ToList();
        var good = StandardScales.Numbered(3, 3);

        Refused(good with { Likelihood = steps }, Rule.StepsMustBeNumberedFromOne);
        Refused(good with { Consequence = steps }, Rule.StepsMustBeNumberedFromOne);
    }

    [TestCase("", TestName = "{m}(no bands)")]
    [TestCase("1-4", TestName = "{m}(ends early)")]
    [TestCase("2-9", TestName = "{m}(starts late)")]
    [TestCase("0-9", TestName = "{m}(starts early)")]
    [TestCase("1-10", TestName = "{m}(ends late)")]
    [TestCase("1-4 6-9", TestName = "{m}(gap)")]
    [TestCase("1-4 4-9", TestName = "{m}(overlap)")]
    [TestCase("5-9 1-4", TestName = "{m}(wrong order)")]
    [TestCase("1-4 5-4 5-9", TestName = "{m}(empty band)")]
    [TestCase("1-9 10-12", TestName = "{m}(band beyond the highest value)")]
    public void ScoringModel_WhenBandsDoNotCoverEachValueOnce_IsRefused(string bands) =>
        Refused(StandardScales.Numbered(3, 3) with { Bands = Bands(bands) }, Rule.BandsMustCoverAllValues);

    [Test]
    public void ScoringModel_WhenLevelsAreNotNumberedFromOne_IsRefused() =>
        Refused(StandardScales.Numbered(3, 3) with { Bands = [.. Bands("1-4 5-9").Select(b => b with { Level = b.Level + 1 })] }, Rule.BandsMustCoverAllValues);

    [TestCase(0, 1)]
    [TestCase(5, 1)]
    [TestCase(1, 0)]
    [TestCase(1, 6)]
    [TestCase(-1, 1)]
    public void Score_WhenStepIsNotOnItsScale_IsRefused(int likelihood, int consequence)
    {
        var model = new ScoringModel(StandardScales.Numbered(4, 5));

        ((Action)(() => model.Score(likelihood, consequence))).ShouldBreak(Rule.StepMustBeOnTheScale);
    }

    [Test]
    public void Score_WhenStepsAreOnTheScale_SaysTheCalculation()
    {
        var score = new ScoringModel(StandardScales.Numbered(4, 5)).Score(4, 5);

        score.ShouldBe(new RiskScore(4, 5, 20, 4, "4 × 5 = 20"));
    }

    [Test]
    public void Hash_WhenContentIsEqual_IsEqual_AndOtherwiseDiffers()
    {
        var one = StandardScales.Numbered(4, 4);
        var renamed = one with { Bands = [.. one.Bands.Select(b => b.Level == 2 ? b with { Name = new("Mellan", "Middle") } : b)] };

        new ScoringModel(one).Hash.ShouldBe(new ScoringModel(StandardScales.Numbered(4, 4)).Hash);
        new ScoringModel(renamed).Hash.ShouldNotBe(new ScoringModel(one).Hash);
        new ScoringModel(one).Name.ShouldBe("4x4");
    }

    [Test]
    public void ScoringModel_WhenItComesWithTheProduct_SaysItsSizeAndNoMaker()
    {
        var model = new ScoringModel(StandardScales.Numbered(4, 5));

        (model.Title, model.Name, model.Number, model.CreatedBy, model.ChangedBy, model.IsOwn, model.IsDraft, model.HasBandsByCell).ShouldBe(("4 × 5", "4x5", 1, "", "", false, false, false));
    }

    [Test]
    public void WeightOf_AddsTheNamedWeights_AndOneForEveryOtherGoal()
    {
        var model = new ScoringModel(StandardScales.Numbered(3, 3) with { GoalWeights = [new("M1", 5), new("M2", 0)] });

        (model.WeightOf([]), model.WeightOf(["m1"]), model.WeightOf(["M2"]), model.WeightOf(["M1", "M2", "M3", "M4"])).ShouldBe((0, 5, 0, 7));
    }

    [TestCase(3, 1, 1, Description = "the cell's own band holds it")]
    [TestCase(8, 3, 3, Description = "two bands hold it, and one of them is the cell's")]
    [TestCase(8, 1, 3, Description = "two bands hold it, and the highest decides")]
    public void LevelOf_WhenAPersonDecidesTheValue_KeepsTheCellsLevelWhereItHolds(int value, int computed, int level)
    {
        var model = new ScoringModel(Models.LookUp("1:1 2:1 3:1 / 2:1 4:2 8:3 / 3:1 8:2 9:3"));

        model.LevelOf(value, computed).ShouldBe(level);
    }

    private static void Refused(ScoringModelDefinition definition, Rule rule) => ((Action)(() => _ = new ScoringModel(definition))).ShouldBreak(rule);

    private static List<RiskBand> Bands(string written) =>
        [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(band => band.Split('-'))
            .Select((ends, index) => new RiskBand(index + 1, int.Parse(ends[0]), int.Parse(ends[1]), new("nivå", "level"), new("", ""), "FFFFFF", "000000"))];
}
