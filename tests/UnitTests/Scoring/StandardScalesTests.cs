using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

public sealed class StandardScalesTests
{
    [Test]
    public void Numbered_WhenEachScaleHasThreeToTenSteps_IsAModelWhoseLevelsNeverFall([Range(3, 10)] int likelihood, [Range(3, 10)] int consequence)
    {
        var model = new ScoringModel(StandardScales.Numbered(likelihood, consequence));

        var levels = Enumerable.Range(1, model.HighestValue).Select(value => model.Bands.Single(band => band.Contains(value)).Level).ToList();
        levels.ShouldBeInOrder();
        levels.Distinct().ShouldBe([1, 2, 3, 4]);
        model.Score(likelihood, consequence).Level.ShouldBe(4);
        model.Score(1, 1).Level.ShouldBe(1);
    }

    [Test]
    public void Numbered_WhenFourByFour_HasTheBandsOfTheCommonModel() =>
        StandardScales.Numbered(4, 4).Bands.Select(b => (b.From, b.To)).ShouldBe([(1, 3), (4, 8), (9, 12), (13, 16)]);

    [TestCase("4x4", 4, 4)]
    [TestCase("5X6", 5, 6)]
    [TestCase("3×10", 3, 10)]
    [TestCase(" 10x3 ", 10, 3)]
    public void Parse_WhenTwoNumbersFromThreeToTen_ReadsThem(string text, int likelihood, int consequence) =>
        StandardScales.Parse(text).ShouldBe((likelihood, consequence));

    [TestCase("")]
    [TestCase("4")]
    [TestCase("4x")]
    [TestCase("4x4x4")]
    [TestCase("4 x 4")]
    [TestCase("2x4")]
    [TestCase("4x11")]
    [TestCase("0x0")]
    [TestCase("-4x4")]
    [TestCase("4.5x4")]
    [TestCase("100x100")]
    [TestCase("٤x٤", Description = "digits of another script")]
    [TestCase("fyra x fyra")]
    public void Parse_WhenAnythingElse_IsRefused(string text) =>
        ((Action)(() => StandardScales.Parse(text))).ShouldBreak(Rule.ScaleMustHaveThreeToTenSteps);
}
