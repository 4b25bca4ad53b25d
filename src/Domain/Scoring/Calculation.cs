namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>The arithmetic of <see cref="ScoringModel.Score(int, int)"/>: whole numbers, and the same in signs.</summary>
internal static class Calculation
{
    /// <summary>Every cell of the matrix, likelihood 1 first, in it consequence 1 first; level 0 where no band holds the value.</summary>
    public static IReadOnlyList<RiskScore> Cells(ScoringModelDefinition model) =>
        [.. model.Likelihood.SelectMany(likelihood => model.Consequence.Select(consequence => Cell(model, likelihood.Number, consequence.Number)))];

    private static RiskScore Cell(ScoringModelDefinition model, int likelihood, int consequence)
    {
        var value = Value(model, likelihood, consequence);
        var level = model.Levels?[likelihood - 1][consequence - 1] ?? model.Bands.FirstOrDefault(band => band.Contains(value))?.Level ?? 0;
        return new(likelihood, consequence, value, level, InSigns(model.Formula, likelihood, consequence, value));
    }

    private static int Value(ScoringModelDefinition model, int likelihood, int consequence) => model.Formula switch
    {
        ValueFormula.Product => likelihood * consequence,
        ValueFormula.ProductPlusLikelihood => likelihood * consequence + likelihood,
        ValueFormula.ProductPlusConsequence => likelihood * consequence + consequence,
        ValueFormula.ProductPlusTwiceLikelihood => likelihood * consequence + 2 * likelihood,
        ValueFormula.ProductPlusTwiceConsequence => likelihood * consequence + 2 * consequence,
        ValueFormula.Sum => likelihood + consequence,
        ValueFormula.Highest => Math.Max(likelihood, consequence),
        _ => model.Values![likelihood - 1][consequence - 1],
    };

    /// <summary>"3 × 4 + 2 × 3 = 18"; a cell of a table is "(3, 4) → 12".</summary>
    private static string InSigns(ValueFormula formula, int likelihood, int consequence, int value) => formula switch
    {
        ValueFormula.Product => $"{likelihood} × {consequence} = {value}",
        ValueFormula.ProductPlusLikelihood => $"{likelihood} × {consequence} + {likelihood} = {value}",
        ValueFormula.ProductPlusConsequence => $"{likelihood} × {consequence} + {consequence} = {value}",
        ValueFormula.ProductPlusTwiceLikelihood => $"{likelihood} × {consequence} + 2 × {likelihood} = {value}",
        ValueFormula.ProductPlusTwiceConsequence => $"{likelihood} × {consequence} + 2 × {consequence} = {value}",
        ValueFormula.Sum => $"{likelihood} + {consequence} = {value}",
        ValueFormula.Highest => $"max({likelihood}, {consequence}) = {value}",
        _ => $"({likelihood}, {consequence}) → {value}",
    };
}
