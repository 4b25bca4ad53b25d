namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// Adds, for one place at a time, each risk's chance of being in that place and among the highest. Going down the order of
/// ties it counts those ahead before a risk, going up it those ahead after. The counts after are kept at the edge of
/// each block and made again inside it, so that memory is √N distributions and not N. Where a count is sure to be over the
/// limit the sweep stops, so that the time is that of the risks near the line.
/// </summary>
internal sealed class PlaceSweep
{
    private readonly int[] _risks;
    private readonly int[] _origins;
    private readonly int _most;
    private readonly int _size;
    private readonly CountDistribution[] _atEdge;
    private readonly CountDistribution[] _inside;

    /// <param name="risks">Which risks, in the order of ties.</param>
    /// <param name="originOfRisk">The origin of each risk there is.</param>
    /// <param name="count">How many risks are taken.</param>
    public PlaceSweep(int[] risks, int?[] originOfRisk, int count)
    {
        _risks = risks;
        _origins = Array.ConvertAll(risks, risk => originOfRisk[risk]!.Value);
        _most = count - 1;
        _size = 1 + (int)Math.Sqrt(risks.Length);
        _atEdge = Make(1 + (risks.Length + _size - 1) / _size, count);
        _inside = Make(_size, count);
    }

    /// <summary>Adds the chances of one place.</summary>
    /// <param name="chances">By risk, of all there are.</param>
    /// <param name="odds">Those of the place.</param>
    public void AddTo(double[] chances, PlaceOdds odds)
    {
        CountFromTheEnd(odds);
        var before = new CountDistribution(_most + 1);
        for (var block = 0; block + 1 < _atEdge.Length && !before.IsOver; block++)
        {
            CountInside(block, odds);
            for (var i = block * _size; i < EndOf(block); i++)
            {
                var origin = _origins[i];
                if (odds.Here[origin] > 0)
                    chances[_risks[i]] += odds.Here[origin] * CountDistribution.AtMost(_most, before, _inside[i % _size]);
                before.Add(odds.HereOrAhead[origin]);
            }
        }
    }

    /// <summary>Counts upwards from the last risk.</summary>
    private void CountFromTheEnd(PlaceOdds odds)
    {
        var after = new CountDistribution(_most + 1);
        for (var block = _atEdge.Length - 1; block > 0; block--)
        {
            _atEdge[block].CopyFrom(after);
            for (var i = EndOf(block - 1) - 1; i >= (block - 1) * _size; i--) after.Add(odds.Ahead[_origins[i]]);
        }
    }

    /// <summary>The counts after each risk of a block that can be in the place.</summary>
    private void CountInside(int block, PlaceOdds odds)
    {
        var after = new CountDistribution(_most + 1);
        after.CopyFrom(_atEdge[block + 1]);
        for (var i = EndOf(block) - 1; i >= block * _size; i--)
        {
            if (odds.Here[_origins[i]] > 0) _inside[i % _size].CopyFrom(after);
            after.Add(odds.Ahead[_origins[i]]);
        }
    }

    private int EndOf(int block) => Math.Min(_origins.Length, (block + 1) * _size);

    private static CountDistribution[] Make(int number, int limit) => [.. Enumerable.Range(0, number).Select(_ => new CountDistribution(limit))];
}
