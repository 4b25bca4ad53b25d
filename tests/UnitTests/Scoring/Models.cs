using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>Makes models for the tests: numbered steps, and bands that cover whatever values there are.</summary>
internal static class Models
{
    /// <summary>With a table, the table is that of the product.</summary>
    public static ScoringModel Of(ValueFormula formula, int likelihood, int consequence) => new(Definition(formula, likelihood, consequence));

    public static ScoringModelDefinition Definition(ValueFormula formula, int likelihood, int consequence)
    {
        var scales = StandardScales.Numbered(likelihood, consequence);
        var (most, least) = (Highest(formula, likelihood, consequence), formula switch
        {
            ValueFormula.Product or ValueFormula.Highest or ValueFormula.Table => 1,
            ValueFormula.ProductPlusTwiceLikelihood or ValueFormula.ProductPlusTwiceConsequence => 3,
            _ => 2,
        });
        var values = Enumerable.Range(1, likelihood).Select(l => (IReadOnlyList<int>)[.. Enumerable.Range(1, consequence).Select(c => l * c)]);
        return scales with { Formula = formula, Bands = Bands($"{least}-{least} {least + 1}-{most}"), Values = formula == ValueFormula.Table ? [.. values] : null };
    }

    /// <summary>A look-up matrix: value/level per cell, rows by likelihood from 1; a band spans what its cells have.</summary>
    public static ScoringModelDefinition LookUp(string written)
    {
        var cells = written.Split('/', StringSplitOptions.TrimEntries).Select(row => row.Split(' ').Select(cell => cell.Split(':').Select(int.Parse).ToArray()).ToArray()).ToArray();
        var scales = StandardScales.Numbered(cells.Length, cells[0].Length);
        var bands = cells.SelectMany(row => row).GroupBy(cell => cell[1], cell => cell[0]).OrderBy(band => band.Key);
        return scales with
        {
            Formula = ValueFormula.Table,
            Values = [.. cells.Select(row => (IReadOnlyList<int>)[.. row.Select(cell => cell[0])])],
            Levels = [.. cells.Select(row => (IReadOnlyList<int>)[.. row.Select(cell => cell[1])])],
            Bands = Bands(string.Join(' ', bands.Select(band => $"{band.Min()}-{band.Max()}"))),
        };
    }

    /// <summary>Reads "1-3 4-8": the bands' ends, lowest first.</summary>
    public static List<RiskBand> Bands(string written) =>
        [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(band => band.Split('-'))
            .Select((ends, index) => new RiskBand(index + 1, int.Parse(ends[0]), int.Parse(ends[1]), new($"nivå {index + 1}", $"level {index + 1}"), new("", ""), "FFFFFF", "000000"))];

    public static string InWords(ScoringModel model) => Rows(model, cell => $"{cell.Value}");

    public static string LevelsInWords(ScoringModel model) => Rows(model, cell => $"{cell.Level}");

    private static string Rows(ScoringModel model, Func<RiskScore, string> say) =>
        string.Join(" / ", Enumerable.Range(1, model.Likelihood.Count).Select(l => string.Join(' ', Enumerable.Range(1, model.Consequence.Count).Select(c => say(model.Score(l, c))))));

    private static int Highest(ValueFormula formula, int likelihood, int consequence) => formula switch
    {
        ValueFormula.ProductPlusLikelihood => likelihood * consequence + likelihood,
        ValueFormula.ProductPlusConsequence => likelihood * consequence + consequence,
        ValueFormula.ProductPlusTwiceLikelihood => likelihood * consequence + 2 * likelihood,
        ValueFormula.ProductPlusTwiceConsequence => likelihood * consequence + 2 * consequence,
        ValueFormula.Sum => likelihood + consequence,
        ValueFormula.Highest => Math.Max(likelihood, consequence),
        _ => likelihood * consequence,
    };
}
