using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>Everything that is wrong with a content is found at once, each with its place.</summary>
public sealed class ModelFaultTests
{
    private static readonly ScoringModelDefinition Good = StandardScales.Numbered(3, 3);
    private static readonly AxisEffect Half = new(50, null);

    [Test]
    public void Faults_OfACompleteModel_AreNone()
    {
        Good.Faults().ShouldBeEmpty();
        foreach (var model in SeededModels.All()) model.Definition.Faults().ShouldBeEmpty();
    }

    [Test]
    public void Faults_NameEachPlaceAndRule()
    {
        var model = Good with
        {
            Likelihood = [.. Good.Likelihood.Select(step => step.Number == 2 ? step with { Word = new("", "two") } : step)],
            Bands = [.. Good.Bands.Select(band => band with { Colour = band.Level == 4 ? "red" : band.Colour, To = band.Level == 1 ? 2 : band.To })],
            GoalWeights = [new("M1", 101)],
            Order = [RankKey.Consequence],
        };

        model.Faults().Select(fault => (fault.Place, fault.Rule)).ShouldBe(
        [
            ("likelihood[1].word.swedish", Rule.TextMustNotBeEmpty),
            ("bands[1].from", Rule.BandsMustCoverAllValues),
            ("bands[3].colour", Rule.ColourMustBeSixDigits),
            ("order", Rule.OrderMustBeginWithTheValue),
            ("goalWeights[0].weight", Rule.GoalWeightMustBeReasonable),
        ], ignoreOrder: true, customMessage: string.Join(" ", model.Faults()));
    }

    [Test]
    public void Cells_WhileTheContentIsNotComplete_AreWorkedOutAsFarAsTheyCan()
    {
        var cells = (Good with { Bands = [.. Good.Bands.Take(1)] }).Cells();

        cells.Select(cell => cell.Value).ShouldBe([1, 2, 3, 2, 4, 6, 3, 6, 9]);
        cells.ShouldContain(cell => cell.Level == 0);
        (Good with { Formula = ValueFormula.Table }).Cells().ShouldBeEmpty();
        (Good with { Formula = (ValueFormula)99 }).Cells().ShouldBeEmpty();
        (Good with { Likelihood = [] }).Cells().ShouldBeEmpty();
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(100, true)]
    [TestCase(101, false)]
    public void GoalWeight_Is0To100(int weight, bool holds) => Holds(Good with { GoalWeights = [new("M1", weight)] }, "goalWeights[0].weight", Rule.GoalWeightMustBeReasonable, holds);

    [Test]
    public void GoalWeight_WhenAGoalIsNamedTwice_IsRefused() =>
        Holds(Good with { GoalWeights = [new("M1", 2), new("m1", 3)] }, "goalWeights[1].goal", Rule.NamesInAModelMustDiffer, false);

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(999, true)]
    [TestCase(1000, false)]
    public void Appetite_Is0ToTheHighestValue(int value, bool holds) => Holds(Good with { Appetites = [new(null, null, value)] }, "appetites[0].highestValue", Rule.AppetiteMustBeReasonable, holds);

    [TestCase("KS", "Ekonomi", "ks", "EKONOMI", false)]
    [TestCase(null, null, null, null, false)]
    [TestCase("KS", null, null, null, true)]
    [TestCase("KS", "Ekonomi", "KS", "Lag", true)]
    public void Appetite_IsSaidOnce(string? department, string? category, string? other, string? otherCategory, bool holds) =>
        Holds(Good with { Appetites = [new(department, category, 4), new(other, otherCategory, 5)] }, "appetites[1].department", Rule.AppetiteMustBeSaidOnce, holds);

    [Test]
    public void Appetite_WhenANameIsEmptyOrLong_IsRefused()
    {
        Holds(Good with { Appetites = [new("", null, 4)] }, "appetites[0].department", Rule.TextMustNotBeEmpty, false);
        Holds(Good with { Appetites = [new(null, new string('x', 101), 4)] }, "appetites[0].category", Rule.TextMustNotBeTooLong, false);
        Holds(Good with { Appetites = [new(null, new string('x', 100), 4)] }, "appetites[0].category", Rule.TextMustNotBeTooLong, true);
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(100, true)]
    [TestCase(101, false)]
    public void Effect_TakesOff0To100Percent(int percent, bool holds) => Effect(new(percent, null), "percent", Rule.ControlEffectMustBePercentOrSteps, holds);

    [TestCase(new[] { 1, 1, 2 }, "steps[0]", true)]
    [TestCase(new[] { 1, 2, 3 }, "steps[0]", true)]
    [TestCase(new[] { 0, 1, 2 }, "steps[0]", false)]
    [TestCase(new[] { 2, 2, 2 }, "steps[0]", false)]
    [TestCase(new[] { 1, 2, 1 }, "steps[2]", false)]
    [TestCase(new[] { 1, 2, 4 }, "steps[2]", false)]
    public void Effect_ByLookUp_OnlyLowersAndKeepsTheOrder(int[] steps, string place, bool holds) => Effect(new(null, steps), place, Rule.ControlEffectMustNotRaise, holds);

    [Test]
    public void Effect_WhenItIsBothOrNeitherOrTooShort_IsRefused()
    {
        Effect(new(10, [1, 1, 1]), "percent", Rule.ControlEffectMustBePercentOrSteps, false);
        Effect(new(null, null), "percent", Rule.ControlEffectMustBePercentOrSteps, false);
        Effect(new(null, [1, 1]), "steps", Rule.ControlEffectMustSayEachStep, false);
    }

    [Test]
    public void Effects_WhenTwoHaveTheSameName_AreRefused() =>
        Holds(Good with { Effects = [new(new("God", "Good"), Half, Half), new(new("Svag", "GOOD"), Half, Half)] }, "effects[1].name.english", Rule.NamesInAModelMustDiffer, false);

    private static void Effect(AxisEffect effect, string place, Rule rule, bool holds)
    {
        Holds(Good with { Effects = [new(new("God", "Good"), effect, Half)] }, $"effects[0].likelihood.{place}", rule, holds);
        Holds(Good with { Effects = [new(new("God", "Good"), Half, effect)] }, $"effects[0].consequence.{place}", rule, holds);
    }

    /// <summary>The first fault is the one that refuses the model.</summary>
    private static void Holds(ScoringModelDefinition definition, string place, Rule rule, bool holds)
    {
        if (holds) new ScoringModel(definition).Definition.Faults().ShouldBeEmpty();
        else definition.Faults().Select(fault => (fault.Place, fault.Rule)).ShouldContain((place, rule));
        if (!holds) Should.Throw<RuleBrokenException>(() => new ScoringModel(definition)).Rule.ShouldBe(definition.Faults()[0].Rule);
    }
}
