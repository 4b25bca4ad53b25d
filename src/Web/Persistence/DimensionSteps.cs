using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Persistence;

/// <summary>The steps of a model's dimensions are kept whole with their assessment, as JSON; none is an empty text.</summary>
internal static class DimensionSteps
{
    private const int Limit = 4000;

    public static void Keep(this PropertyBuilder<IReadOnlyList<DimensionStep>> steps) => steps
        .HasConversion(
            given => given.Count == 0 ? "" : JsonSerializer.Serialize(given, JsonSerializerOptions.Default),
            stored => stored.Length == 0 ? new List<DimensionStep>() : JsonSerializer.Deserialize<List<DimensionStep>>(stored, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<DimensionStep>>((a, b) => a!.SequenceEqual(b!), steps => steps.Count, steps => steps))
        .HasMaxLength(Limit);
}
