using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>What is told of each fault: the place that the editor marks, the rule, what the rule's text fills in, and nothing besides.</summary>
public sealed class ModelFaultDetailsTests
{
    private static readonly ScoringModelDefinition Good = StandardScales.Numbered(3, 3);
    private static readonly ScoringModelDefinition Table = Models.Definition(ValueFormula.Table, 3, 3);
    private static readonly ScoringModelDefinition ByCell = Models.LookUp("1:1 2:1 3:1 / 2:1 4:2 6:2 / 3:1 6:2 9:2");
    private static readonly AxisEffect Half = new(50, null);
    private static readonly string TooLong = new('x', 301);

    private static IEnumerable<TestCaseData> Faulty()
    {
        yield return Case("short scale", Good with { Likelihood = [.. Good.Likelihood.Take(2)] }, "likelihood ScaleMustHaveThreeToTenSteps 2");
        yield return Case("long scale", Good with { Consequence = StandardScales.Numbered(3, 11).Consequence }, "consequence ScaleMustHaveThreeToTenSteps 11");
        yield return Case("steps from two", Good with { Likelihood = [.. Good.Likelihood.Select(step => step with { Number = step.Number + 1 })] }, "likelihood StepsMustBeNumberedFromOne");
        yield return Case("step without words", Steps(step => step with { Word = new("", "") }), "consequence[1].word.swedish TextMustNotBeEmpty 2", "consequence[1].word.english TextMustNotBeEmpty 2");
        yield return Case("long word", Steps(step => step with { Word = new(TooLong, "b") }), "consequence[1].word.swedish TextMustNotBeTooLong 2|60|301");
        yield return Case("word on two lines", Steps(step => step with { Word = new("a", "b\nc") }), "consequence[1].word.english TextMustBeOneLine 2");
        yield return Case("long meaning", Steps(step => step with { Meaning = new(TooLong, "b") }), "consequence[1].meaning.swedish TextMustNotBeTooLong steg 2|300|301");
        yield return Case("formula and table", Good with { Values = Table.Values }, "formula ModelMustHaveATableOrAFormula");
        yield return Case("unknown formula", Good with { Formula = (ValueFormula)99 }, "formula ModelMustHaveATableOrAFormula");
        yield return Case("short table", Table with { Values = [[1, 2, 3], [2, 4, 6]] }, "values TableMustFillTheMatrix 3|3");
        yield return Case("table with a short row", Table with { Values = [[1, 2, 3], [2, 4, 6], [1, 2]] }, "values TableMustFillTheMatrix 3|3");
        yield return Case("values beyond", Table with { Values = [[0, 2, 3], [2, 4, 1000], [3, 6, 9]] }, "values[0][0] TableMustStayWithin 1|999", "values[1][2] TableMustStayWithin 1|999");
        yield return Case("levels beyond", ByCell with { Levels = [[0, 1, 1], [1, 2, 2], [1, 2, 3]] }, "levels[0][0] TableMustStayWithin 1|2", "levels[2][2] TableMustStayWithin 1|2");
        yield return Case("cell outside its band", ByCell with { Levels = [[1, 1, 1], [1, 2, 2], [1, 2, 1]] }, "levels[2][2] CellMustBeWithinItsBand 3|3|9|nivå 1|1|3");
        yield return Case("bands late and short", Good with { Bands = Models.Bands("2-4 5-8") }, "bands[0].from BandsMustCoverAllValues 1|9", "bands[1].to BandsMustCoverAllValues 1|9");
        yield return Case("band that ends before it begins", Good with { Bands = Models.Bands("1-4 5-3 4-9") }, "bands[1].to BandsMustCoverAllValues 1|9");
        yield return Case("bands of another order", Good with { Bands = [.. Models.Bands("1-4 5-9").Select(band => band with { Level = 3 - band.Level })] }, "bands BandsMustCoverAllValues 1|9");
        yield return Case("no bands", Good with { Bands = [] }, "bands BandsMustCoverAllValues 1|9", "bands ModelMustHaveTwoToSixBands 0");
        yield return Case("bands of one name", Bands(band => band with { Name = new("nivå 1", "other") }), "bands[1].name.swedish NamesInAModelMustDiffer");
        yield return Case("band without a name", Bands(band => band with { Name = new("", "b") }), "bands[1].name.swedish TextMustNotBeEmpty 2");
        yield return Case("long advice", Bands(band => band with { Advice = new("a", TooLong) }), "bands[1].advice.english TextMustNotBeTooLong nivå 2|300|301");
        yield return Case("colours", Bands(band => band with { Colour = "FFFFF", InkColour = "GFFFFF" }), "bands[1].colour ColourMustBeSixDigits nivå 2", "bands[1].inkColour ColourMustBeSixDigits nivå 2");
        yield return Case("dimension without a name", Dimension(dimension => dimension with { Name = new("Lag", "") }), "dimensions[1].name.english TextMustNotBeEmpty ");
        yield return Case("dimensions of one name", Dimension(dimension => dimension with { Name = new("Lag", "ECONOMY") }), "dimensions[1].name.english NamesInAModelMustDiffer");
        yield return Case("dimension without a step", Dimension(dimension => dimension with { Meanings = [] }), "dimensions[1].meanings DimensionMustSayEachStep Lag|3");
        yield return Case("dimension that weighs nothing", Dimension(dimension => dimension with { Weight = 0 }), "dimensions[1].weight WeightMustBeReasonable Lag|100");
        yield return Case("long meaning in a dimension", Dimension(dimension => dimension with { Meanings = [new("a", "a"), new(TooLong, "b"), new("c", "c")] }), "dimensions[1].meanings[1].swedish TextMustNotBeTooLong Lag|300|301");
        yield return Case("order without the value", Good with { Order = [RankKey.Age] }, "order OrderMustBeginWithTheValue");
        yield return Case("goal twice", Good with { GoalWeights = [new("M1", 2), new("m1", 101)] }, "goalWeights[1].goal NamesInAModelMustDiffer", "goalWeights[1].weight GoalWeightMustBeReasonable m1|100");
        yield return Case("goal without a code", Good with { GoalWeights = [new("", 2)] }, "goalWeights[0].goal TextMustNotBeEmpty ");
        yield return Case("long goal", Good with { GoalWeights = [new(TooLong, 2)] }, "goalWeights[0].goal TextMustNotBeTooLong xxxxxxxxxx|100|301");
        yield return Case("appetite beyond", Good with { Appetites = [new(null, null, 1000)] }, "appetites[0].highestValue AppetiteMustBeReasonable 1000|999");
        yield return Case("appetite said twice", Good with { Appetites = [new("KS", "Lag", 1), new("ks", "LAG", 2)] }, "appetites[1].department AppetiteMustBeSaidOnce");
        yield return Case("appetite of empty names", Good with { Appetites = [new("", "", 1)] }, "appetites[0].department TextMustNotBeEmpty ", "appetites[0].category TextMustNotBeEmpty ");
        yield return Case("effect without names", Good with { Effects = [new(new("", ""), Half, Half)] }, "effects[0].name.swedish TextMustNotBeEmpty ", "effects[0].name.english TextMustNotBeEmpty ");
        yield return Case("effects of one name", Good with { Effects = [Effect(Half, Half), Effect(Half, Half)] }, "effects[1].name.swedish NamesInAModelMustDiffer", "effects[1].name.english NamesInAModelMustDiffer");
        yield return Case("effect of neither sort", Good with { Effects = [Effect(new(null, null), Half)] }, "effects[0].likelihood.percent ControlEffectMustBePercentOrSteps God");
        yield return Case("effect of both sorts", Good with { Effects = [Effect(Half, new(1, [1, 2, 3]))] }, "effects[0].consequence.percent ControlEffectMustBePercentOrSteps God");
        yield return Case("effect beyond", Good with { Effects = [Effect(new(101, null), new(-1, null))] }, "effects[0].likelihood.percent ControlEffectMustBePercentOrSteps God", "effects[0].consequence.percent ControlEffectMustBePercentOrSteps God");
        yield return Case("effect without a step", Good with { Effects = [Effect(Half, new(null, [1, 2]))] }, "effects[0].consequence.steps ControlEffectMustSayEachStep God|3");
        yield return Case("effect that raises, or turns round", Good with { Effects = [Effect(new(null, [2, 1, 0]), Half)] }, "effects[0].likelihood.steps[0] ControlEffectMustNotRaise God", "effects[0].likelihood.steps[1] ControlEffectMustNotRaise God", "effects[0].likelihood.steps[2] ControlEffectMustNotRaise God");
    }

    [TestCaseSource(nameof(Faulty))]
    public void Faults_WhenSomethingIsWrong_TellPlaceRuleAndWhatTheTextFillsIn(ScoringModelDefinition definition, string[] expected)
    {
        definition.Faults().Select(fault => $"{fault.Place} {fault.Rule} {string.Join('|', fault.Details)}".TrimEnd()).ShouldBe(expected.Select(line => line.TrimEnd()), ignoreOrder: true);

        var broken = Should.Throw<RuleBrokenException>(() => new ScoringModel(definition));
        (broken.Rule, string.Join('|', broken.Details)).ShouldBe((definition.Faults()[0].Rule, string.Join('|', definition.Faults()[0].Details)));
    }

    [Test]
    public void Faults_WhenEverythingIsAsLongAndLargeAsItMayBe_AreNone()
    {
        var (label, meaning, name) = (new string('x', 60), new string('y', 300), new string('z', 100));
        var steps = StandardScales.Numbered(10, 10);

        (steps with
        {
            Consequence = [.. steps.Consequence.Select(step => step with { Word = new(label, label), Meaning = new(meaning, meaning) })],
            Bands = [.. Models.Bands("1-1 2-2 3-3 4-4 5-5 6-100").Select(band => band with { Advice = new(meaning, meaning), Colour = "09afAF" })],
            Dimensions = [new(new(label, label), 100, [.. Enumerable.Repeat(new LocalizedText(meaning, meaning), 10)]), new(new("Lag", "Law"), 1, [.. Enumerable.Repeat(new LocalizedText("", ""), 10)])],
            GoalWeights = [new(name, 100), new("M2", 0)],
            Appetites = [new(name, name, 999), new(name, null, 0), new(null, name, 0)],
            Effects = [new(new(name, name), new(100, null), new(null, [.. Enumerable.Range(1, 10)])), Effect(new(0, null), new(null, [.. Enumerable.Repeat(1, 10)]))],
        }).Faults().ShouldBeEmpty();
    }

    private static TestCaseData Case(string name, ScoringModelDefinition definition, params string[] expected) => new TestCaseData(definition, expected).SetArgDisplayNames(name);

    private static ScoringModelDefinition Steps(Func<ScaleStep, ScaleStep> change) => Good with { Consequence = [.. Good.Consequence.Select(step => step.Number == 2 ? change(step) : step)] };

    private static ScoringModelDefinition Bands(Func<RiskBand, RiskBand> change) => Good with { Bands = [.. Models.Bands("1-4 5-9").Select(band => band.Level == 2 ? change(band) : band)] };

    private static ScoringModelDefinition Dimension(Func<ConsequenceDimension, ConsequenceDimension> change)
    {
        LocalizedText[] meanings = [new("a", "a"), new("b", "b"), new("c", "c")];
        return Good with { Dimensions = [new(new("Ekonomi", "Economy"), 1, meanings), change(new(new("Lag", "Law"), 1, meanings))] };
    }

    private static ControlEffect Effect(AxisEffect likelihood, AxisEffect consequence) => new(new("God", "Good"), likelihood, consequence);
}
