namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>A risk with its place in the total order.</summary>
/// <param name="Risk">What was ranked.</param>
/// <param name="Rank">1 for the largest; null when the risk is not assessed.</param>
/// <param name="Explanation">Why it stands above the next (the last one: below the one before); null when it stands alone or is not assessed.</param>
public sealed record RankedRisk<T>(T Risk, int? Rank, RankExplanation? Explanation)
    where T : Standing;
