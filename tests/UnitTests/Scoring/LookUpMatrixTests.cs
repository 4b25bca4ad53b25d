using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>Models that look value and level up, cell by cell, as much used matrices of three to six steps do.</summary>
public sealed class LookUpMatrixTests
{
    /// <summary>Three by three where only the corner is critical: the value is the level.</summary>
    private const string Critical = "1:1 1:1 2:2 / 1:1 2:2 2:2 / 2:2 2:2 3:3";

    /// <summary>Four by four with four levels, where the gravest consequence is never in the lowest level.</summary>
    private const string Severe = "1:1 2:1 3:2 4:3 / 2:1 4:2 6:2 8:3 / 3:1 6:2 9:3 12:4 / 4:2 8:3 12:3 16:4";

    /// <summary>Five by five with three levels that overlap in value: 8 is level 2 by consequence 2 and level 3 by consequence 4.</summary>
    private const string Overlapping = "1:1 2:1 3:1 4:2 5:2 / 2:1 4:1 6:2 8:3 10:3 / 3:1 6:2 9:2 12:3 15:3 / 4:1 8:2 12:3 16:3 20:3 / 5:1 10:2 15:3 20:3 25:3";

    private const string Six = "1:1 2:1 3:1 4:2 5:2 6:3 / 2:1 4:1 6:2 8:2 10:3 12:3 / 3:1 6:2 9:2 12:3 15:3 18:4 / 4:1 8:2 12:3 16:3 20:4 24:4 / 5:2 10:2 15:3 20:4 25:4 30:5 / 6:2 12:3 18:3 24:4 30:5 36:6";

    [TestCase(Critical)]
    [TestCase(Severe)]
    [TestCase(Overlapping)]
    [TestCase(Six)]
    public void Score_GivesValueAndLevelOfEveryCell(string written)
    {
        var model = new ScoringModel(Models.LookUp(written));

        var cells = written.Split('/', StringSplitOptions.TrimEntries).Select(row => row.Split(' ').Select(cell => cell.Split(':'))).ToList();
        Models.InWords(model).ShouldBe(string.Join(" / ", cells.Select(row => string.Join(' ', row.Select(cell => cell[0])))));
        Models.LevelsInWords(model).ShouldBe(string.Join(" / ", cells.Select(row => string.Join(' ', row.Select(cell => cell[1])))));
        model.Warnings.ShouldBeEmpty();
        model.HasBandsByCell.ShouldBeTrue();
    }

    [Test]
    public void Score_WhenBandsOverlap_LetsTheConsequenceDecide()
    {
        var model = new ScoringModel(Models.LookUp(Overlapping));

        (model.Score(4, 2).Value, model.Score(4, 2).Level).ShouldBe((8, 2));
        (model.Score(2, 4).Value, model.Score(2, 4).Level).ShouldBe((8, 3));
        model.ValuesIn(model.Band(2)).ShouldBe([4, 5, 6, 8, 9, 10]);
    }

    [Test]
    public void Score_WhenAFormulaHasBandsByCell_UsesBoth()
    {
        var model = new ScoringModel(Models.LookUp(Overlapping) with { Formula = ValueFormula.Product, Values = null });

        (model.Score(2, 4).Value, model.Score(2, 4).Level, model.Score(2, 4).Calculation).ShouldBe((8, 3, "2 × 4 = 8"));
    }

    [Test]
    public void ScoringModel_WhenACellIsOutsideItsBand_IsRefusedAndNamesTheCell()
    {
        var definition = Models.LookUp(Overlapping);
        var narrow = definition with { Bands = [.. definition.Bands.Select(band => band.Level == 3 ? band with { From = 9 } : band)] };

        var broken = Should.Throw<RuleBrokenException>(() => _ = new ScoringModel(narrow));

        broken.Rule.ShouldBe(Rule.CellMustBeWithinItsBand);
        broken.Details.Take(3).ShouldBe([2, 4, 8]);
    }

    [TestCase("3:1 2:1 3:1 / 2:1 4:2 6:2 / 3:1 6:2 9:2", ModelWarningKind.ValueFalls, 1, 2, 1, 1)]
    [TestCase("1:1 2:1 3:1 / 2:1 4:2 6:2 / 3:1 6:2 5:2", ModelWarningKind.ValueFalls, 3, 3, 2, 3)]
    [TestCase("1:1 2:1 3:1 / 2:1 4:2 6:2 / 3:1 6:2 9:1", ModelWarningKind.LevelFalls, 3, 3, 2, 3)]
    public void Warnings_WhenAHigherStepLowersTheCell_NameTheCellAndTheOneBefore(string written, ModelWarningKind kind, int likelihood, int consequence, int before, int beforeConsequence)
    {
        var warnings = new ScoringModel(Models.LookUp(written)).Warnings;

        warnings.ShouldContain(warning => warning.Kind == kind
            && (warning.Cell.Likelihood == likelihood && warning.Cell.Consequence == consequence)
            && (warning.Before.Likelihood == before && warning.Before.Consequence == beforeConsequence));
        warnings.Count.ShouldBe(2, "once for each axis");
        warnings.ShouldAllBe(warning => warning.Kind == kind);
    }

    [Test]
    public void Warnings_WhenABandIsNeverReached_NameIt()
    {
        var model = new ScoringModel(StandardScales.Numbered(3, 3) with { Bands = Models.Bands("1-6 7-8 9-9") });

        model.Warnings.ShouldBe([new ModelWarning(ModelWarningKind.BandIsNeverReached, default, default, model.Band(2))]);
        model.ValuesIn(model.Band(2)).ShouldBeEmpty();
    }
}
