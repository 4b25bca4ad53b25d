using System.Numerics;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// How many of a number of independent events happen (the Poisson-binomial distribution), for counts below a limit, built
/// event by event: P'(m) = P(m)·(1 − p) + P(m − 1)·p. Source: Barlow and Heidtmann 1984 (docs/robustness.md).
/// </summary>
/// <param name="limit">Counts from here on are not kept.</param>
internal sealed class CountDistribution(int limit)
{
    /// <summary>Less than this at either end is nothing: 100,000 times as much is far below what a double keeps of 1.</summary>
    private const double Nothing = 1e-30;

    private double[] _chances = [1];
    private int _start;
    private int _width = 1;
    private int _lowest;

    /// <summary>True when the count is certain to reach the limit.</summary>
    public bool IsOver => _width == 0;

    /// <summary>Back to no events: the count is 0 for certain.</summary>
    public void Clear() => (_chances[0], _start, _width, _lowest) = (1, 0, 1, 0);

    public void CopyFrom(CountDistribution other)
    {
        if (_chances.Length < other._width) _chances = new double[2 * other._width];
        Array.Copy(other._chances, other._start, _chances, 0, other._width);
        (_start, _width, _lowest) = (0, other._width, other._lowest);
    }

    /// <summary>Counts one more event.</summary>
    /// <param name="chance">Its probability, 0 to 1.</param>
    public void Add(double chance)
    {
        if (chance <= 0 || IsOver) return;

        if (chance >= 1) _lowest++;
        else Spread(chance);
        Trim();
    }

    /// <summary>The probability that the two counts together are at most this.</summary>
    public static double AtMost(int most, CountDistribution first, CountDistribution second)
    {
        // From the highest count of the first, so that what the second may have only grows.
        var (sum, upTo, next) = (0d, 0d, 0);
        for (var i = first._width - 1; i >= 0; i--)
        {
            var left = most - (first._lowest + i) - second._lowest;
            for (; next <= left && next < second._width; next++) upTo += second._chances[second._start + next];
            sum += first._chances[first._start + i] * upTo;
        }

        return sum;
    }

    private void Spread(double chance)
    {
        if (_start + _width == _chances.Length) MakeRoom();
        var all = _chances.AsSpan(_start, _width + 1);
        all[_width++] = 0;

        // Downwards, since each count needs what the one below it was; lane by lane the same sums as one at a time.
        var at = all.Length;
        var (happens, not) = (new Vector<double>(chance), new Vector<double>(1 - chance));
        for (; at - Vector<double>.Count >= 1; at -= Vector<double>.Count)
        {
            var lanes = all.Slice(at - Vector<double>.Count, Vector<double>.Count);
            var below = new Vector<double>(all[(at - Vector<double>.Count - 1)..]);
            (new Vector<double>(lanes) * not + below * happens).CopyTo(lanes);
        }

        for (at--; at >= 1; at--) all[at] = all[at] * (1 - chance) + all[at - 1] * chance;
        all[0] *= 1 - chance;
    }

    private void Trim()
    {
        _width = Math.Min(_width, Math.Max(0, limit - _lowest));
        while (_width > 0 && _chances[_start + _width - 1] < Nothing) _width--;
        while (_width > 0 && _chances[_start] < Nothing) (_start, _lowest, _width) = (_start + 1, _lowest + 1, _width - 1);
    }

    private void MakeRoom()
    {
        var room = _start > _width ? _chances : new double[2 * _chances.Length];
        Array.Copy(_chances, _start, room, 0, _width);
        (_chances, _start) = (room, 0);
    }
}
