using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.ScoringModels;

/// <summary>A model that is as little like likelihood × consequence as it can be.</summary>
internal static class AnyModel
{
    /// <summary>Three by four, a table of values, five levels that overlap and that the cell decides, and two dimensions by weighted mean.</summary>
    public static ScoringModelDefinition LookUp { get; } = StandardScales.Numbered(3, 4) with
    {
        Formula = ValueFormula.Table,
        Values = [[1, 2, 10, 20], [2, 5, 20, 50], [3, 10, 50, 100]],
        Levels = [[1, 1, 2, 3], [1, 2, 4, 4], [1, 2, 4, 5]],
        Bands =
        [
            Band(1, 1, 4, "Obetydlig"),
            Band(2, 4, 12, "Liten"),
            Band(3, 15, 20, "Betydande"),
            Band(4, 20, 50, "Stor"),
            Band(5, 60, 100, "Oacceptabel"),
        ],
        Dimensions = [Dimension("Ekonomi", "Economy", 3), Dimension("Lag", "Law", 1)],
        Aggregation = DimensionAggregation.WeightedMean,
    };

    private static RiskBand Band(int level, int from, int to, string name) => new(level, from, to, new(name, $"Level {level}"), new("gör något", "do something"), "DFEBE8", "173F3A");

    private static ConsequenceDimension Dimension(string swedish, string english, int weight) =>
        new(new(swedish, english), weight, [.. Enumerable.Range(1, 4).Select(step => new LocalizedText($"{swedish} {step}", $"{english} {step}"))]);
}
