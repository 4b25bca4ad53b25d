namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// Adds, for one cell at a time, each risk's chance of being in that cell and among the highest. Going down the order of
/// ties it counts those ahead before a risk, going up it those ahead after. The counts after are kept at the edge of
/// each block and made again inside it, so that memory is √N distributions and not N. Where a count is sure to be over the
/// limit the sweep stops, so that the time is that of the risks near the line.
/// </summary>
internal sealed class CellSweep
{
    private readonly int[] _assessed;
    private readonly int _most;
    private readonly int _size;
    private readonly CountDistribution[] _atEdge;
    private readonly CountDistribution[] _inside;

    /// <param name="assessed">The place of each risk's cell, in the order of ties.</param>
    /// <param name="count">How many risks are taken.</param>
    public CellSweep(int[] assessed, int count)
    {
        _assessed = assessed;
        _most = count - 1;
        _size = 1 + (int)Math.Sqrt(assessed.Length);
        _atEdge = Make(1 + (assessed.Length + _size - 1) / _size, count);
        _inside = Make(_size, count);
    }

    /// <summary>Adds the chances of one cell.</summary>
    public void AddTo(double[] chances, CellOdds odds)
    {
        var firstPossible = CountFromTheEnd(odds);
        var before = new CountDistribution(_most + 1);
        for (var block = 0; block + 1 < _atEdge.Length && !before.IsOver; block++)
        {
            if (block >= firstPossible) CountInside(block, odds);
            for (var i = block * _size; i < EndOf(block); i++)
            {
                var from = _assessed[i];
                if (block >= firstPossible && odds.Here[from] > 0)
                    chances[i] += odds.Here[from] * CountDistribution.AtMost(_most, before, _inside[i % _size]);
                before.Add(odds.HereOrAhead[from]);
            }
        }
    }

    /// <summary>Counts upwards from the last risk; answers the first block below which there is room.</summary>
    private int CountFromTheEnd(CellOdds odds)
    {
        var after = new CountDistribution(_most + 1);
        for (var block = _atEdge.Length - 1; block > 0; block--)
        {
            _atEdge[block].CopyFrom(after);
            for (var i = EndOf(block - 1) - 1; i >= (block - 1) * _size; i--) after.Add(odds.Ahead[_assessed[i]]);
            if (after.IsOver) return block - 1;
        }

        return 0;
    }

    /// <summary>The counts after each risk of a block that can be in the cell.</summary>
    private void CountInside(int block, CellOdds odds)
    {
        var after = new CountDistribution(_most + 1);
        after.CopyFrom(_atEdge[block + 1]);
        for (var i = EndOf(block) - 1; i >= block * _size; i--)
        {
            if (odds.Here[_assessed[i]] > 0) _inside[i % _size].CopyFrom(after);
            after.Add(odds.Ahead[_assessed[i]]);
        }
    }

    private int EndOf(int block) => Math.Min(_assessed.Length, (block + 1) * _size);

    private static CountDistribution[] Make(int number, int limit) => [.. Enumerable.Range(0, number).Select(_ => new CountDistribution(limit))];
}
