using System.Text.Json;

namespace Vaggeryd.InternalControl.Domain.Audit;

/// <summary>What a pruning took out of the trail, as its own row (<see cref="AuditKind.Pruned"/>) tells.</summary>
/// <param name="From">First number.</param>
/// <param name="To">Last number, included.</param>
/// <param name="Rows">How many rows; rows that tell of prunings stay.</param>
/// <param name="KeepYears">The setting: how many years rows are kept.</param>
/// <param name="Before">Only rows that were sealed before this time, UTC.</param>
public sealed record PrunedRange(int From, int To, int Rows, int KeepYears, DateTime Before)
{
    /// <summary>The <see cref="AuditRow.Subject"/> of the rows that tell of prunings.</summary>
    public const string Subject = "PruneTrail";

    /// <summary>As <see cref="AuditRow.Changes"/> holds it.</summary>
    public string ToChanges() => JsonSerializer.Serialize(new SortedDictionary<string, object?[]>(StringComparer.Ordinal)
    {
        [nameof(From)] = [null, From],
        [nameof(To)] = [null, To],
        [nameof(Rows)] = [null, Rows],
        [nameof(KeepYears)] = [null, KeepYears],
        [nameof(Before)] = [null, Before],
    });

    /// <summary>Null when the row does not tell of a pruning, or not in a way that can be read.</summary>
    public static PrunedRange? Of(AuditRow row)
    {
        if (row.Kind != AuditKind.Pruned || row.Subject != Subject) return null;
        try
        {
            using var changes = JsonDocument.Parse(row.Changes);
            JsonElement After(string field) => changes.RootElement.GetProperty(field)[1];
            return new PrunedRange(
                After(nameof(From)).GetInt32(), After(nameof(To)).GetInt32(), After(nameof(Rows)).GetInt32(),
                After(nameof(KeepYears)).GetInt32(), After(nameof(Before)).GetDateTime().ToUniversalTime());
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>True: the row says that nothing younger than its own setting was taken out.</summary>
    public bool KeepsItsSetting(DateTime prunedAt) => KeepYears >= 1 && From >= 1 && To >= From && Before <= prunedAt.AddYears(-KeepYears);
}
