using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

public sealed class ErrorModelTests
{
    [TestCase(-0.1, 1.0, 0.1)]
    [TestCase(0.1, 1.0, -0.1)]
    [TestCase(0.6, -0.2, 0.6)]
    [TestCase(0.1, 0.8, 0.2)]
    [TestCase(0.1, 0.8, 0.0999)]
    public void ErrorModel_WhenNotThreeProbabilities_IsRefused(double down, double same, double up) =>
        ((Action)(() => _ = new ErrorModel((decimal)down, (decimal)same, (decimal)up))).ShouldBreak(Rule.ErrorModelMustAddUpToOne);

    [TestCase("0.1/0.8/0.1")]
    [TestCase(" 0.1 / 0.80 / .1")]
    public void Parse_WhenWrittenRight_IsTheModel(string text) => ErrorModel.Parse(text).ShouldBe(ErrorModel.Standard);

    [TestCase("")]
    [TestCase("0.1")]
    [TestCase("0.1/0.9")]
    [TestCase("0,1/0,8/0,1")]
    [TestCase("0.1/0.8/0.1/0")]
    [TestCase("a/b/c")]
    [TestCase("a/0/0")]
    [TestCase("-0.1/1/0.1")]
    public void Parse_WhenNotThreeProbabilities_IsRefused(string text) => ((Action)(() => ErrorModel.Parse(text))).ShouldBreak(Rule.ErrorModelMustAddUpToOne);

    [Test]
    public void ToString_IsWhatParseReads() => ErrorModel.Parse(new ErrorModel(0.25m, 0.5m, 0.25m).ToString()).ShouldBe(new ErrorModel(0.25m, 0.5m, 0.25m));

    [TestCase(1, 1, 0.9, Description = "what would go below the scale stays")]
    [TestCase(1, 2, 0.1)]
    [TestCase(1, 3, 0)]
    [TestCase(2, 1, 0.1)]
    [TestCase(2, 2, 0.8)]
    [TestCase(2, 3, 0.1)]
    [TestCase(4, 4, 0.9, Description = "what would go above the scale stays")]
    [TestCase(4, 2, 0)]
    public void Chance_OnAScaleOfFour_IsTheStandardOne(int from, int to, double chance) =>
        ErrorModel.Standard.Chance(from, to, 4).ShouldBe((decimal)chance);

    [Test]
    public void Chance_FromAnyStep_AddsUpToExactlyOne()
    {
        var error = new ErrorModel(0.07m, 0.7m, 0.23m);
        foreach (var steps in Enumerable.Range(ScoringModel.FewestSteps, 8))
        foreach (var from in Enumerable.Range(1, steps))
            Enumerable.Range(1, steps).Sum(to => error.Chance(from, to, steps)).ShouldBe(1m);
    }
}
