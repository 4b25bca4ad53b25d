using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

public sealed class ControlEffectTests
{
    /// <summary>Against exact arithmetic: the step less the percentage, rounded up, never below 1.</summary>
    [Test]
    public void On_OfEveryStepAndPercent_IsTheStepLessThePercentRoundedUp([Range(1, 10)] int step)
    {
        for (var percent = 0; percent <= 100; percent++)
            new AxisEffect(percent, null).On(step).ShouldBe((int)Math.Max(1m, Math.Ceiling(step * (100 - percent) / 100m)), $"{step} less {percent} %");
    }

    [Test]
    public void On_NeverRaises_AndKeepsTheOrderOfSteps()
    {
        for (var percent = 0; percent <= 100; percent++)
        {
            var after = Enumerable.Range(1, 10).Select(new AxisEffect(percent, null).On).ToList();
            after.Index().ShouldAllBe(step => step.Item >= 1 && step.Item <= step.Index + 1);
            after.ShouldBe(after.Order());
        }
    }

    [Test]
    public void On_ByLookUp_IsWhatTheTableSays()
    {
        var effect = new AxisEffect(null, [1, 1, 2, 3]);

        Enumerable.Range(1, 4).Select(effect.On).ShouldBe([1, 1, 2, 3]);
        effect.InSigns(4).ShouldBe("4 → 3");
    }

    [Test]
    public void On_LowersEachAxisByItsOwnEffect() =>
        new ControlEffect(new("God", "Good"), new(50, null), new(null, [1, 1, 2])).On(ScoredRisks.Three, 2, 3).ShouldBe(ScoredRisks.Three.Score(1, 2));

    [Test]
    public void None_TakesNothingOff() => Enumerable.Range(1, 10).Select(AxisEffect.None.On).ShouldBe(Enumerable.Range(1, 10));

    [Test]
    public void InSigns_SaysThePercent() => new AxisEffect(40, null).InSigns(4).ShouldBe("4 − 40 % → 3");
}
