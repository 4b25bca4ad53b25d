using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>How many risks stand at each level, and how many are not assessed, which is never a level.</summary>
public sealed class LevelCounts(ScoringModel model, IEnumerable<(int? Level, int Count)> counts)
{
    private readonly Dictionary<int, int> _counts = counts.GroupBy(c => c.Level ?? 0, c => c.Count).ToDictionary(g => g.Key, g => g.Sum());

    public int Unscored => At(null);

    public int Scored => Levels.Sum(level => level.Count);

    public int Total => Scored + Unscored;

    /// <summary>Every band of the model with its number of risks, lowest first.</summary>
    public IEnumerable<(RiskBand Band, int Count)> Levels => model.Bands.Select(band => (band, At(band.Level)));

    public int BandCount => model.Bands.Count;

    public int Highest => Levels.Max(level => level.Count);

    /// <param name="level">The band's number; null is not assessed.</param>
    public int At(int? level) => _counts.GetValueOrDefault(level ?? 0);
}
