using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>What holds for every model there can be: any formula or table, any length of the axes.</summary>
[Properties(Arbitrary = [typeof(AnyModel)])]
public sealed class AnyModelTests
{
    [FsCheck.NUnit.Property]
    public bool Score_WhenTheModelWarnsOfNothing_NeverFallsWithAStep(ScoringModel model) =>
        model.Warnings.Any(warning => warning.Kind != ModelWarningKind.BandIsNeverReached)
        || model.Cells.All(one => model.Cells.All(other =>
            other.Likelihood < one.Likelihood || other.Consequence < one.Consequence || (other.Value >= one.Value && other.Level >= one.Level)));

    [FsCheck.NUnit.Property]
    public bool Warnings_NameEveryCellThatFallsByOneStep(ScoringModel model)
    {
        var falling = from before in model.Cells
            from cell in model.Cells
            where cell.Likelihood - before.Likelihood + cell.Consequence - before.Consequence == 1 && cell.Likelihood >= before.Likelihood && cell.Consequence >= before.Consequence
            where cell.Value < before.Value
            select (cell, before);
        return falling.ToHashSet().SetEquals(model.Warnings.Where(warning => warning.Kind == ModelWarningKind.ValueFalls).Select(warning => (warning.Cell, warning.Before)));
    }

    [FsCheck.NUnit.Property]
    public bool Formula_IsMonotone(ScoringModel model) =>
        model.Formula == ValueFormula.Table || model.Warnings.All(warning => warning.Kind == ModelWarningKind.BandIsNeverReached);

    [FsCheck.NUnit.Property]
    public bool Score_IsInTheBandOfItsLevel_AndEveryBandsValuesAreOfItsCells(ScoringModel model) =>
        model.Cells.All(cell => model.Band(cell.Level).Contains(cell.Value) && model.ValuesIn(model.Band(cell.Level)).Contains(cell.Value));

    [FsCheck.NUnit.Property]
    public bool Cells_OfTheOrder_AreAllCellsAndFall(ScoringModel model)
    {
        var ranked = Ranking.Of(model.Cells.Select((cell, at) => Risk(cell, at)), RankOrder.Usual);
        return ranked.Count == model.Cells.Count
            && ranked.Zip(ranked.Skip(1)).All(pair => pair.First.Risk.Value > pair.Second.Risk.Value
                || (pair.First.Risk.Value == pair.Second.Risk.Value && pair.First.Risk.Consequence > pair.Second.Risk.Consequence)
                || (pair.First.Risk.Value == pair.Second.Risk.Value && pair.First.Risk.Consequence == pair.Second.Risk.Consequence && pair.First.Risk.Likelihood > pair.Second.Risk.Likelihood));
    }

    [FsCheck.NUnit.Property(MaxTest = 20)]
    public bool SelectionProbability_WhenThereAreFewRisks_IsThatOfEnumeration(ScoringModel model)
    {
        var cells = model.Cells;
        var risks = new[] { cells[0], cells[^1], cells[cells.Count / 2], cells[cells.Count / 3] }.Select(Risk).ToList();
        var exact = SelectionProbability.Of(risks, model, 2, ErrorModel.Standard);
        var enumerated = new EnumeratedProbability(model, ErrorModel.Standard).Of(risks);
        return exact.Zip(enumerated).All(pair => Math.Abs(pair.First!.Value - pair.Second[1]) < 1e-9);
    }

    [FsCheck.NUnit.Property]
    public bool LevelOf_WhenAPersonDecidesTheValue_IsABandThatHoldsIt(ScoringModel model) =>
        model.Cells.All(cell => Enumerable.Range(1, model.HighestValue).Where(value => model.Bands.Any(band => band.Contains(value))).All(value =>
        {
            var level = model.LevelOf(value, cell.Level);
            var stays = model.Band(cell.Level).Contains(value);
            return model.Band(level).Contains(value) && (stays ? level == cell.Level : model.Bands.All(band => band.Level <= level || !band.Contains(value)));
        }));

    private static Standing Risk(RiskScore cell, int at) =>
        new() { Department = "KS", Reference = $"R{at}", Likelihood = cell.Likelihood, Consequence = cell.Consequence, Value = cell.Value, Level = cell.Level };
}

/// <summary>Makes arbitrary models.</summary>
public static class AnyModel
{
    private static readonly Gen<ScoringModel> ByFormula =
        from formula in Gen.Elements(Enum.GetValues<ValueFormula>())
        from likelihood in Gen.Choose(3, 10)
        from consequence in Gen.Choose(3, 10)
        select Models.Of(formula, likelihood, consequence);

    private static readonly Gen<ScoringModel> ByTable =
        from likelihood in Gen.Choose(3, 6)
        from consequence in Gen.Choose(3, 6)
        from values in Gen.ArrayOf(Gen.Choose(1, 30), likelihood * consequence)
        from rises in Gen.Elements(true, false)
        select Table(likelihood, consequence, rises ? [.. values.Order()] : values);

    public static Arbitrary<ScoringModel> Any() => Gen.OneOf(ByFormula, ByTable).ToArbitrary();

    /// <summary>Bands by cell: a third of the values each.</summary>
    private static ScoringModel Table(int likelihood, int consequence, int[] values) => new(Models.LookUp(string.Join(
        " / ", values.Chunk(consequence).Take(likelihood).Select(row => string.Join(' ', row.Select(value => $"{value}:{(value <= Middle(values) ? 1 : 2)}"))))));

    private static int Middle(int[] values)
    {
        var sorted = values.Distinct().Order().ToArray();
        return sorted.Length == 1 ? throw new InvalidOperationException("All values alike.") : sorted[(sorted.Length - 2) / 2];
    }
}
