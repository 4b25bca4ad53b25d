using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// The cells of a model's matrix in the order in which the risks in them rank: value, consequence, likelihood. Two risks in
/// the same cell are ordered by what the assessment does not move, <see cref="RankOrder.TieKey"/>.
/// </summary>
internal sealed class CellOrder
{
    private readonly int[,] _places;

    public CellOrder(ScoringModel model)
    {
        Model = model;
        var cells =
            from likelihood in Enumerable.Range(1, model.Likelihood.Count)
            from consequence in Enumerable.Range(1, model.Consequence.Count)
            let cell = model.Score(likelihood, consequence)
            orderby cell.Value descending, cell.Consequence descending, cell.Likelihood descending
            select cell;
        Cells = [.. cells];
        _places = new int[model.Likelihood.Count, model.Consequence.Count];
        foreach (var (place, cell) in Cells.Index()) _places[cell.Likelihood - 1, cell.Consequence - 1] = place;
    }

    public ScoringModel Model { get; }

    /// <summary>The cell of the largest risks first.</summary>
    public IReadOnlyList<RiskScore> Cells { get; }

    /// <summary>0 for the cell of the largest risks.</summary>
    /// <exception cref="RuleBrokenException">A step is not on the model's scale.</exception>
    public int PlaceOf(int likelihood, int consequence)
    {
        Require(likelihood >= 1 && likelihood <= _places.GetLength(0), Rule.StepMustBeOnTheScale, likelihood, _places.GetLength(0));
        Require(consequence >= 1 && consequence <= _places.GetLength(1), Rule.StepMustBeOnTheScale, consequence, _places.GetLength(1));

        return _places[likelihood - 1, consequence - 1];
    }

    public int PlaceOf(Standing scored) => PlaceOf(scored.Likelihood!.Value, scored.Consequence!.Value);
}
