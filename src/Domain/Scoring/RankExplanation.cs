namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>Where a neighbour in the order stands, seen from the risk that is explained.</summary>
public enum NeighbourSide
{
    /// <summary>The risk stands above this neighbour.</summary>
    Below,

    /// <summary>The risk stands below this neighbour.</summary>
    Above,
}

/// <summary>Why a risk stands above or below its neighbour: the deciding key and both sides' numbers.</summary>
/// <param name="Side">Whether the neighbour is the one below or the one above.</param>
/// <param name="Neighbour">Empty when the reader may not see it; otherwise the neighbour's reference, with its department where it is another one and the reference does not say it.</param>
/// <param name="Key">The first key that differs; says nothing when the neighbour is hidden.</param>
/// <param name="Own">The risk's own number for that key; 0 for <see cref="RankKey.Reference"/>.</param>
/// <param name="Theirs">The neighbour's number for that key.</param>
public sealed record RankExplanation(NeighbourSide Side, string Neighbour, RankKey Key, int Own, int Theirs)
{
    /// <summary>Compares a scored risk with a scored neighbour.</summary>
    public static RankExplanation Of(Standing risk, Standing neighbour, NeighbourSide side, RankOrder order)
    {
        var key = order.DecidingKey(risk, neighbour);
        var name = neighbour.Department == risk.Department ? neighbour.Reference : neighbour.Label;
        return new RankExplanation(side, name, key, RankOrder.Number(risk, key), RankOrder.Number(neighbour, key));
    }

    /// <summary>
    /// For readers who may not see the neighbour: that there is one, and nothing of it. The key is left out as well, because with
    /// the risk's own numbers it would tell the neighbour's.
    /// </summary>
    public RankExplanation WithoutNeighbour() => new(Side, "", default, 0, 0);
}
