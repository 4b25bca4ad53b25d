using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>What a definition must keep, and what its hash tells apart.</summary>
public sealed class ModelDefinitionTests
{
    private static readonly ScoringModelDefinition Good = StandardScales.Numbered(3, 3);
    private static readonly ScoringModelDefinition Table = Models.Definition(ValueFormula.Table, 3, 3);

    /// <summary>Stored assessments and plans name these. They must never change.</summary>
    [TestCase("4x4", "02c67c14fe71c9b684fdd466c2fb8640a2633a56875b432bd7172ed63d3ae16e")]
    [TestCase("5x5", "8e1137bc3beaf32b493e36484e0d56ffd8ae0e62ab1a166138583defb0bccd83")]
    public void Hash_OfASeededModel_IsTheOneThatIsStored(string name, string hash) => SeededModels.Named(name).Hash.ShouldBe(hash);

    [Test]
    public void Hash_WhenAnyPartOfTheContentDiffers_Differs()
    {
        var bandsByCell = Models.LookUp("1:1 2:1 3:1 / 2:1 4:2 6:2 / 3:1 6:2 9:2");
        ScoringModelDefinition[] all =
        [
            Good,
            Table,
            Table with { Values = [[1, 2, 3], [2, 4, 6], [3, 7, 9]] },
            bandsByCell,
            bandsByCell with { Levels = [[1, 1, 1], [1, 2, 2], [1, 2, 1]] },
            .. Enum.GetValues<ValueFormula>().Where(f => f is not (ValueFormula.Product or ValueFormula.Table)).Select(f => Good with { Formula = f }),
            Good with { Dimensions = [Dimension("Ekonomi", 1)] },
            Good with { Dimensions = [Dimension("Ekonomi", 2)] },
            Good with { Dimensions = [Dimension("Lag", 1)] },
            Good with { Dimensions = [Dimension("Ekonomi", 1) with { Meanings = [new("a", "a"), new("b", "b"), new("c", "d")] }] },
            Good with { Dimensions = [Dimension("Ekonomi", 1)], Aggregation = DimensionAggregation.WeightedMean },
        ];

        all.Select(definition => definition.Hash()).ShouldBeUnique();
    }

    [Test]
    public void ScoringModel_WhenTableAndFormulaDisagree_IsRefused()
    {
        Refused(Good with { Formula = ValueFormula.Table }, Rule.ModelMustHaveATableOrAFormula);
        Refused(Table with { Formula = ValueFormula.Sum }, Rule.ModelMustHaveATableOrAFormula);
    }

    [TestCase("1 2 3/2 4 6")]
    [TestCase("1 2 3/2 4 6/3 6 9/1 1 1")]
    [TestCase("1 2 3/2 4/3 6 9")]
    public void ScoringModel_WhenATableDoesNotFillTheMatrix_IsRefused(string written)
    {
        var cells = written.Split('/').Select(row => (IReadOnlyList<int>)[.. row.Split(' ').Select(int.Parse)]).ToList();

        Refused(Table with { Values = cells }, Rule.TableMustFillTheMatrix);
        Refused(Good with { Levels = [.. cells.Select(row => (IReadOnlyList<int>)[.. row.Select(_ => 1)])] }, Rule.TableMustFillTheMatrix);
    }

    [Test]
    public void ScoringModel_WhenATableHasANumberThatCannotBe_IsRefused()
    {
        foreach (var value in (int[])[0, -1, RankOrder.MostValue + 1]) Refused(Table with { Values = [[1, 2, 3], [2, 4, 6], [3, 6, value]] }, Rule.TableMustStayWithin);
        foreach (var level in (int[])[0, 5]) Refused(Good with { Levels = [[1, 1, 1], [1, 1, 1], [1, 1, level]] }, Rule.TableMustStayWithin);
    }

    [Test]
    public void ScoringModel_WhenTheTableReachesTheHighestValueThatRanks_IsMade()
    {
        var model = new ScoringModel(Table with { Values = [[1, 2, 3], [2, 4, 6], [3, 6, RankOrder.MostValue]], Bands = Models.Bands($"1-6 7-{RankOrder.MostValue}") });

        model.HighestValue.ShouldBe(RankOrder.MostValue);
    }

    [Test]
    public void ScoringModel_WhenTheFormulaStartsAboveOne_HasBandsFromItsLowestValue()
    {
        Refused(Good with { Formula = ValueFormula.Sum, Bands = Models.Bands("1-3 4-6") }, Rule.BandsMustCoverAllValues);

        new ScoringModel(Good with { Formula = ValueFormula.Sum, Bands = Models.Bands("2-3 4-6") }).Score(3, 3).Level.ShouldBe(2);
    }

    [TestCase("1-9")]
    [TestCase("1-1 2-2 3-3 4-4 5-5 6-6 7-9")]
    public void ScoringModel_WhenItHasTooFewOrTooManyBands_IsRefused(string bands) => Refused(Good with { Bands = Models.Bands(bands) }, Rule.ModelMustHaveTwoToSixBands);

    [Test]
    public void ScoringModel_WhenABandsNameOrColourCannotBe_IsRefused()
    {
        Refused(WithFirstBand(band => band with { Name = new("nivå 2", "other") }), Rule.NamesInAModelMustDiffer);
        Refused(WithFirstBand(band => band with { Name = new("annan", "LEVEL 2") }), Rule.NamesInAModelMustDiffer);
        Refused(WithFirstBand(band => band with { Name = new("", "none") }), Rule.TextMustNotBeEmpty);
        Refused(WithFirstBand(band => band with { Name = new("ingen", "") }), Rule.TextMustNotBeEmpty);
        Refused(WithFirstBand(band => band with { Advice = new("två\nrader", "") }), Rule.TextMustBeOneLine);
        foreach (var colour in (string[])["", "FFF", "FFFFFFF", "red;x!", "GGGGGG"])
        {
            Refused(WithFirstBand(band => band with { Colour = colour }), Rule.ColourMustBeSixDigits);
            Refused(WithFirstBand(band => band with { InkColour = colour }), Rule.ColourMustBeSixDigits);
        }
    }

    [Test]
    public void ScoringModel_WhenAStepsTextCannotBe_IsRefused()
    {
        Refused(WithFirstStep(step => step with { Word = new("", "one") }), Rule.TextMustNotBeEmpty);
        Refused(WithFirstStep(step => step with { Word = new(new string('x', 61), "one") }), Rule.TextMustNotBeTooLong);
        Refused(WithFirstStep(step => step with { Meaning = new("a", new string('x', 301)) }), Rule.TextMustNotBeTooLong);
        Refused(WithFirstStep(step => step with { Meaning = new("a\tb", "") }), Rule.TextMustBeOneLine);
        _ = new ScoringModel(WithFirstStep(step => step with { Word = new(new string('x', 60), "one"), Meaning = new(new string('x', 300), "") }));
    }

    [Test]
    public void ScoringModel_WhenADimensionCannotBe_IsRefused()
    {
        Refused(Good with { Dimensions = [Dimension("Lag", 0)] }, Rule.WeightMustBeReasonable);
        Refused(Good with { Dimensions = [Dimension("Lag", 101)] }, Rule.WeightMustBeReasonable);
        Refused(Good with { Dimensions = [Dimension("Lag", 1), Dimension("lag", 1)] }, Rule.NamesInAModelMustDiffer);
        Refused(Good with { Dimensions = [Dimension("Lag", 1) with { Meanings = [new("a", "a")] }] }, Rule.DimensionMustSayEachStep);
        Refused(Good with { Dimensions = [Dimension("Lag", 1) with { Meanings = [new("a", "a"), new("b", "b"), new("c\nd", "c")] }] }, Rule.TextMustBeOneLine);
        Refused(Good with { Dimensions = [Dimension("", 1)] }, Rule.TextMustNotBeEmpty);
        _ = new ScoringModel(Good with { Dimensions = [Dimension("Lag", 100)] });
    }

    private static ConsequenceDimension Dimension(string name, int weight) => new(new(name, name), weight, [new("a", "a"), new("b", "b"), new("c", "c")]);

    private static ScoringModelDefinition WithFirstBand(Func<RiskBand, RiskBand> change) => Good with { Bands = [.. Models.Bands("1-4 5-9").Select((band, at) => at == 0 ? change(band) : band)] };

    private static ScoringModelDefinition WithFirstStep(Func<ScaleStep, ScaleStep> change) => Good with { Consequence = [.. Good.Consequence.Select((step, at) => at == 0 ? change(step) : step)] };

    private static void Refused(ScoringModelDefinition definition, Rule rule) => ((Action)(() => _ = new ScoringModel(definition))).ShouldBreak(rule);
}
