namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// What the error model says of one cell, for a risk assessed in any cell: the odds that it is really in this one, ahead of
/// it, or either. Added up in decimals, so that what is certain is exactly 1.
/// </summary>
internal sealed class CellOdds
{
    public CellOdds(CellOrder order, ErrorModel error, int cell)
    {
        Here = new double[order.Cells.Count];
        Ahead = new double[order.Cells.Count];
        HereOrAhead = new double[order.Cells.Count];
        for (var from = 0; from < order.Cells.Count; from++)
        {
            var ahead = 0m;
            for (var to = 0; to < cell; to++) ahead += Chance(order, error, from, to);
            var here = Chance(order, error, from, cell);
            Here[from] = (double)here;
            Ahead[from] = (double)ahead;
            HereOrAhead[from] = (double)(ahead + here);
        }
    }

    /// <summary>By the place of the assessed cell.</summary>
    public double[] Here { get; }

    public double[] Ahead { get; }

    public double[] HereOrAhead { get; }

    private static decimal Chance(CellOrder order, ErrorModel error, int from, int to)
    {
        var (assessed, real) = (order.Cells[from], order.Cells[to]);
        return error.Chance(assessed.Likelihood, real.Likelihood, order.Model.Likelihood.Count)
            * error.Chance(assessed.Consequence, real.Consequence, order.Model.Consequence.Count);
    }
}
