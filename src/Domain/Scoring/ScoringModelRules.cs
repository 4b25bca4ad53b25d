using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>What a definition must keep to be a model. Everything here is an error; what is only odd is a <see cref="ModelWarning"/>.</summary>
internal static class ScoringModelRules
{
    private const int FewestBands = 2;
    private const int MostBands = 6;
    private const int LabelLimit = 60;
    private const int MeaningLimit = 300;

    /// <exception cref="RuleBrokenException">The first thing that is wrong.</exception>
    public static void RequireComplete(ScoringModelDefinition model)
    {
        RequireScales(model);
        RequireTables(model);
        RequireBands(model, Calculation.Cells(model));
        RequireDimensions(model);
        _ = new RankOrder(model.Order);
        WeighingRules.RequireGoalWeights(model);
        WeighingRules.RequireAppetites(model);
        WeighingRules.RequireEffects(model);
    }

    private static void RequireScales(ScoringModelDefinition model)
    {
        foreach (var steps in (IReadOnlyList<ScaleStep>[])[model.Likelihood, model.Consequence])
        {
            Require(steps.Count is >= ScoringModel.FewestSteps and <= ScoringModel.MostSteps, Rule.ScaleMustHaveThreeToTenSteps, steps.Count);
            Require(steps.Select(s => s.Number).SequenceEqual(Enumerable.Range(1, steps.Count)), Rule.StepsMustBeNumberedFromOne);
            foreach (var step in steps)
            {
                RequireLabel(step.Word, $"{step.Number}");
                RequireTidy(step.Meaning, MeaningLimit, step.Word.Swedish);
            }
        }
    }

    private static void RequireTables(ScoringModelDefinition model)
    {
        Require(model.Formula == ValueFormula.Table == model.Values is not null, Rule.ModelMustHaveATableOrAFormula);
        RequireMatrix(model, model.Values, 1, RankOrder.MostValue);
        RequireMatrix(model, model.Levels, 1, model.Bands.Count);
    }

    /// <param name="model">Has scales and tables.</param>
    /// <param name="cells">Every cell's value and level; the level is 0 where no band holds the value.</param>
    private static void RequireBands(ScoringModelDefinition model, IReadOnlyList<RiskScore> cells)
    {
        var (lowest, highest) = (cells.Min(cell => cell.Value), cells.Max(cell => cell.Value));
        Require(model.Bands.Select(b => b.Level).SequenceEqual(Enumerable.Range(1, model.Bands.Count)), Rule.BandsMustCoverAllValues, lowest, highest);
        if (model.Levels is null) RequireBandsInARow(model.Bands, lowest, highest);
        else RequireCellsInTheirBands(model.Bands, cells);

        Require(model.Bands.Count is >= FewestBands and <= MostBands, Rule.ModelMustHaveTwoToSixBands, model.Bands.Count);
        Require(AllDiffer(model.Bands.Select(band => band.Name)), Rule.NamesInAModelMustDiffer);
        foreach (var band in model.Bands)
        {
            RequireLabel(band.Name, $"{band.Level}");
            RequireTidy(band.Advice, MeaningLimit, band.Name.Swedish);
            Require(IsColour(band.Colour) && IsColour(band.InkColour), Rule.ColourMustBeSixDigits, band.Name.Swedish);
        }
    }

    private static void RequireDimensions(ScoringModelDefinition model)
    {
        Require(AllDiffer(model.Dimensions.Select(dimension => dimension.Name)), Rule.NamesInAModelMustDiffer);
        foreach (var dimension in model.Dimensions)
        {
            RequireLabel(dimension.Name, "");
            Require(dimension.Meanings.Count == model.Consequence.Count, Rule.DimensionMustSayEachStep, dimension.Name.Swedish, model.Consequence.Count);
            Require(dimension.Weight is >= 1 and <= ConsequenceDimension.MostWeight, Rule.WeightMustBeReasonable, dimension.Name.Swedish, ConsequenceDimension.MostWeight);
            foreach (var meaning in dimension.Meanings) RequireTidy(meaning, MeaningLimit, dimension.Name.Swedish);
        }
    }

    private static void RequireMatrix(ScoringModelDefinition model, IReadOnlyList<IReadOnlyList<int>>? rows, int from, int to)
    {
        if (rows is null) return;

        var (likelihood, consequence) = (model.Likelihood.Count, model.Consequence.Count);
        Require(rows.Count == likelihood && rows.All(row => row.Count == consequence), Rule.TableMustFillTheMatrix, likelihood, consequence);
        Require(rows.All(row => row.All(cell => cell >= from && cell <= to)), Rule.TableMustStayWithin, from, to);
    }

    /// <summary>Every whole number from the lowest value to the highest is in one band, and none in two.</summary>
    private static void RequireBandsInARow(IReadOnlyList<RiskBand> bands, int lowest, int highest)
    {
        var next = lowest;
        foreach (var band in bands)
        {
            Require(band.From == next && band.To >= band.From, Rule.BandsMustCoverAllValues, lowest, highest);
            next = band.To + 1;
        }

        Require(next == highest + 1, Rule.BandsMustCoverAllValues, lowest, highest);
    }

    private static void RequireCellsInTheirBands(IReadOnlyList<RiskBand> bands, IReadOnlyList<RiskScore> cells)
    {
        foreach (var cell in cells)
        {
            var band = bands[cell.Level - 1];
            Require(band.Contains(cell.Value), Rule.CellMustBeWithinItsBand, cell.Likelihood, cell.Consequence, cell.Value, band.Name.Swedish, band.From, band.To);
        }
    }

    private static bool AllDiffer(IEnumerable<LocalizedText> names)
    {
        var all = names.ToList();
        return all.DistinctBy(name => name.Swedish.ToUpperInvariant()).Count() == all.Count && all.DistinctBy(name => name.English.ToUpperInvariant()).Count() == all.Count;
    }

    private static bool IsColour(string colour) => colour.Length == 6 && colour.All(char.IsAsciiHexDigit);

    private static void RequireLabel(LocalizedText text, string field)
    {
        Require(text.Swedish.Length > 0 && text.English.Length > 0, Rule.TextMustNotBeEmpty, field);
        RequireTidy(text, LabelLimit, field);
    }

    /// <summary>On one line and without control characters, which also keeps two contents from looking alike in <see cref="ScoringModelDefinition.Canonical"/>.</summary>
    private static void RequireTidy(LocalizedText text, int limit, string field)
    {
        foreach (var part in (string[])[text.Swedish, text.English])
        {
            Require(part.Length <= limit, Rule.TextMustNotBeTooLong, field, limit, part.Length);
            Require(Text.OneLine(part) == part, Rule.TextMustBeOneLine, field);
        }
    }
}
