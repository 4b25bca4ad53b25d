namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// The odds that a risk of each origin is really in one place, ahead of it, or either; for one place after another, from the
/// largest. Added up in decimals, so that what is certain is exactly 1.
/// </summary>
internal sealed class PlaceOdds(int origins)
{
    private readonly decimal[] _sum = new decimal[origins];
    private IReadOnlyList<(int Origin, decimal Chance)> _outcomes = [];

    /// <summary>By origin.</summary>
    public double[] Here { get; } = new double[origins];

    public double[] Ahead { get; } = new double[origins];

    public double[] HereOrAhead { get; } = new double[origins];

    /// <param name="next">The place that follows the one before.</param>
    public void MoveTo(Place next)
    {
        foreach (var (origin, _) in _outcomes) (Here[origin], Ahead[origin]) = (0, HereOrAhead[origin]);
        foreach (var (origin, chance) in next.Outcomes)
        {
            _sum[origin] += chance;
            (Here[origin], HereOrAhead[origin]) = ((double)chance, (double)_sum[origin]);
        }

        _outcomes = next.Outcomes;
    }
}
