namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// What a definition must keep to be a model. Everything here is an error; what is only odd is a <see cref="ModelWarning"/>. Each finds
/// all that is wrong and says where, so that whoever makes a model mends it in one go.
/// </summary>
internal static class ScoringModelRules
{
    private const int FewestBands = 2;
    private const int MostBands = 6;

    /// <exception cref="RuleBrokenException">The first thing that is wrong.</exception>
    public static void RequireComplete(ScoringModelDefinition model)
    {
        if (Faults(model).FirstOrDefault() is { } fault) throw new RuleBrokenException(fault.Rule, fault.Details);
    }

    /// <summary>Everything that is wrong. What depends on the matrix is not looked at until the matrix can be worked out.</summary>
    public static IEnumerable<ModelFault> Faults(ScoringModelDefinition model)
    {
        var matrix = Scales(model).Concat(Tables(model)).ToList();
        var faults = matrix.Concat(Steps(model));
        if (matrix.Count == 0) faults = faults.Concat(Cover(model, Calculation.Cells(model)));
        return faults.Concat(Bands(model)).Concat(Dimensions(model)).Concat(Order(model)).Concat(WeighingRules.Faults(model));
    }

    /// <summary>Whether scales and tables are such that every cell has a value.</summary>
    public static bool HasMatrix(ScoringModelDefinition model) => !Scales(model).Concat(Tables(model)).Any();

    private static IEnumerable<ModelFault> Scales(ScoringModelDefinition model)
    {
        foreach (var (scale, steps) in Both(model))
        {
            if (steps.Count is < ScoringModel.FewestSteps or > ScoringModel.MostSteps) yield return new(scale, Rule.ScaleMustHaveThreeToTenSteps, steps.Count);
            else if (!steps.Select(s => s.Number).SequenceEqual(Enumerable.Range(1, steps.Count))) yield return new(scale, Rule.StepsMustBeNumberedFromOne);
        }
    }

    private static IEnumerable<ModelFault> Steps(ScoringModelDefinition model) =>
        from axis in Both(model)
        from step in axis.Steps.Index()
        from fault in TextRules.Label(step.Item.Word, $"{axis.Scale}[{step.Index}].word", $"{step.Index + 1}")
            .Concat(TextRules.Tidy(step.Item.Meaning, TextRules.MeaningLimit, $"{axis.Scale}[{step.Index}].meaning", step.Item.Word.Swedish))
        select fault;

    private static IEnumerable<ModelFault> Tables(ScoringModelDefinition model)
    {
        if (!Enum.IsDefined(model.Formula) || model.Formula == ValueFormula.Table != model.Values is not null) yield return new("formula", Rule.ModelMustHaveATableOrAFormula);
        foreach (var fault in Matrix(model, model.Values, "values", 1, RankOrder.MostValue)) yield return fault;
        foreach (var fault in Matrix(model, model.Levels, "levels", 1, model.Bands.Count)) yield return fault;
    }

    private static IEnumerable<ModelFault> Matrix(ScoringModelDefinition model, IReadOnlyList<IReadOnlyList<int>>? rows, string table, int least, int most)
    {
        if (rows is null) return [];

        var (likelihood, consequence) = (model.Likelihood.Count, model.Consequence.Count);
        if (rows.Count != likelihood || rows.Any(row => row.Count != consequence)) return [new(table, Rule.TableMustFillTheMatrix, likelihood, consequence)];

        return
            from row in rows.Index()
            from cell in row.Item.Index()
            where cell.Item < least || cell.Item > most
            select new ModelFault($"{table}[{row.Index}][{cell.Index}]", Rule.TableMustStayWithin, least, most);
    }

    /// <summary>Every value has a level: by bands in a row without gap or overlap, or each cell within the band that it is given.</summary>
    private static IEnumerable<ModelFault> Cover(ScoringModelDefinition model, IReadOnlyList<RiskScore> cells)
    {
        var (lowest, highest) = (cells.Min(cell => cell.Value), cells.Max(cell => cell.Value));
        if (!model.Bands.Select(band => band.Level).SequenceEqual(Enumerable.Range(1, model.Bands.Count))) return [new("bands", Rule.BandsMustCoverAllValues, lowest, highest)];

        return model.Levels is null ? BandsInARow(model.Bands, lowest, highest) : CellsOutsideTheirBands(model.Bands, cells);
    }

    private static IEnumerable<ModelFault> CellsOutsideTheirBands(IReadOnlyList<RiskBand> bands, IReadOnlyList<RiskScore> cells) =>
        from cell in cells
        let band = bands[cell.Level - 1]
        where !band.Contains(cell.Value)
        select new ModelFault($"levels[{cell.Likelihood - 1}][{cell.Consequence - 1}]", Rule.CellMustBeWithinItsBand, cell.Likelihood, cell.Consequence, cell.Value, band.Name.Swedish, band.From, band.To);

    /// <summary>Every whole number from the lowest value to the highest is in one band, and none in two.</summary>
    private static IEnumerable<ModelFault> BandsInARow(IReadOnlyList<RiskBand> bands, int lowest, int highest)
    {
        var next = lowest;
        foreach (var (index, band) in bands.Index())
        {
            if (band.From != next) yield return new($"bands[{index}].from", Rule.BandsMustCoverAllValues, lowest, highest);
            if (band.To < band.From) yield return new($"bands[{index}].to", Rule.BandsMustCoverAllValues, lowest, highest);
            next = band.To + 1;
        }

        if (next != highest + 1) yield return new(bands.Count == 0 ? "bands" : $"bands[{bands.Count - 1}].to", Rule.BandsMustCoverAllValues, lowest, highest);
    }

    private static IEnumerable<ModelFault> Bands(ScoringModelDefinition model)
    {
        if (model.Bands.Count is < FewestBands or > MostBands) yield return new("bands", Rule.ModelMustHaveTwoToSixBands, model.Bands.Count);
        foreach (var fault in TextRules.Differ(model.Bands.Select(band => band.Name), "bands")) yield return fault;
        foreach (var (index, band) in model.Bands.Index())
        {
            foreach (var fault in TextRules.Label(band.Name, $"bands[{index}].name", $"{band.Level}")) yield return fault;
            foreach (var fault in TextRules.Tidy(band.Advice, TextRules.MeaningLimit, $"bands[{index}].advice", band.Name.Swedish)) yield return fault;
            if (!IsColour(band.Colour)) yield return new($"bands[{index}].colour", Rule.ColourMustBeSixDigits, band.Name.Swedish);
            if (!IsColour(band.InkColour)) yield return new($"bands[{index}].inkColour", Rule.ColourMustBeSixDigits, band.Name.Swedish);
        }
    }

    private static IEnumerable<ModelFault> Dimensions(ScoringModelDefinition model)
    {
        foreach (var fault in TextRules.Differ(model.Dimensions.Select(dimension => dimension.Name), "dimensions")) yield return fault;
        foreach (var (index, dimension) in model.Dimensions.Index())
        {
            var place = $"dimensions[{index}]";
            foreach (var fault in TextRules.Label(dimension.Name, $"{place}.name", "")) yield return fault;
            if (dimension.Meanings.Count != model.Consequence.Count) yield return new($"{place}.meanings", Rule.DimensionMustSayEachStep, dimension.Name.Swedish, model.Consequence.Count);
            if (dimension.Weight is < 1 or > ConsequenceDimension.MostWeight) yield return new($"{place}.weight", Rule.WeightMustBeReasonable, dimension.Name.Swedish, ConsequenceDimension.MostWeight);
            foreach (var (step, meaning) in dimension.Meanings.Index())
                foreach (var fault in TextRules.Tidy(meaning, TextRules.MeaningLimit, $"{place}.meanings[{step}]", dimension.Name.Swedish)) yield return fault;
        }
    }

    private static IEnumerable<ModelFault> Order(ScoringModelDefinition model)
    {
        RuleBrokenException? broken = null;
        try
        {
            _ = new RankOrder(model.Order);
        }
        catch (RuleBrokenException order)
        {
            broken = order;
        }

        if (broken is not null) yield return new("order", broken.Rule, [.. broken.Details]);
    }

    private static IEnumerable<(string Scale, IReadOnlyList<ScaleStep> Steps)> Both(ScoringModelDefinition model) => [("likelihood", model.Likelihood), ("consequence", model.Consequence)];

    private static bool IsColour(string colour) => colour.Length == 6 && colour.All(char.IsAsciiHexDigit);
}
