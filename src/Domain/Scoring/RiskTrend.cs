namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>Which way a risk has gone since the year before.</summary>
public enum TrendDirection
{
    /// <summary>The risk was not recorded the year before.</summary>
    New,

    Up,

    Down,

    Same,

    /// <summary>One of the two years has no value, or the years have different scoring models.</summary>
    NotComparable,
}

/// <summary>A risk's value against its value the year before.</summary>
/// <param name="Direction">Which way it went.</param>
/// <param name="Before">The value the year before; null when there is none.</param>
public sealed record RiskTrend(TrendDirection Direction, int? Before)
{
    /// <summary>The risk was not recorded the year before.</summary>
    public static RiskTrend New { get; } = new(TrendDirection.New, null);

    /// <param name="now">This year's value, or null when unscored.</param>
    /// <param name="before">The value the year before, or null when it was unscored.</param>
    /// <param name="sameModel">False when the two years were scored with different models: 12 of 16 is not 12 of 25.</param>
    public static RiskTrend Between(int? now, int? before, bool sameModel) => new(
        !sameModel || now is null || before is null ? TrendDirection.NotComparable
        : now > before ? TrendDirection.Up
        : now < before ? TrendDirection.Down
        : TrendDirection.Same,
        before);
}
