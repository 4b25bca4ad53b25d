namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>Puts risks in their total order and explains each place.</summary>
public static class Ranking
{
    /// <summary>All risks, scored ones first in rank order, then the unscored; the same whatever order they came in.</summary>
    public static IReadOnlyList<RankedRisk<T>> Of<T>(IEnumerable<T> risks, RankOrder order)
        where T : Standing
    {
        var all = risks.ToArray();
        var keys = Array.ConvertAll(all, order.SortKey);
        Array.Sort(keys, all, StringComparer.Ordinal);
        return InOrder(all, order);
    }

    /// <summary>As <see cref="Of{T}(IEnumerable{T}, RankOrder)"/>, for risks that already come in the order of <see cref="RankOrder.SortKey"/>.</summary>
    public static IReadOnlyList<RankedRisk<T>> InOrder<T>(IReadOnlyList<T> sorted, RankOrder order)
        where T : Standing
    {
        var scored = sorted.Count;
        while (scored > 0 && !sorted[scored - 1].IsScored) scored--;

        var ranked = new RankedRisk<T>[sorted.Count];
        for (var i = 0; i < sorted.Count; i++)
            ranked[i] = i < scored ? new(sorted[i], i + 1, Explain(sorted, i, scored, order)) : new(sorted[i], null, null);

        return ranked;
    }

    private static RankExplanation? Explain<T>(IReadOnlyList<T> sorted, int at, int scored, RankOrder order)
        where T : Standing
    {
        if (at + 1 < scored) return RankExplanation.Of(sorted[at], sorted[at + 1], NeighbourSide.Below, order);
        return at > 0 ? RankExplanation.Of(sorted[at], sorted[at - 1], NeighbourSide.Above, order) : null;
    }
}
