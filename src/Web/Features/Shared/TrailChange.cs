using System.Globalization;
using System.Text.Json;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>One field of a row of the trail as people read it.</summary>
/// <param name="Field">What the field is called.</param>
/// <param name="Before">Empty: there was nothing.</param>
/// <param name="After">Empty: there is nothing.</param>
public sealed record TrailChange(string Field, string Before, string After)
{
    /// <summary>The fields of a row; what cannot be read is shown as it stands.</summary>
    public static IReadOnlyList<TrailChange> Read(string changes, TrailNames names)
    {
        try
        {
            using var fields = JsonDocument.Parse(changes);
            return [.. fields.RootElement.EnumerateObject().Select(field => Of(field, names)).Where(change => change.Before != change.After)];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or IndexOutOfRangeException)
        {
            return [new TrailChange("", "", changes)];
        }
    }

    /// <summary>"Rubrik: gammal → ny", one field a line.</summary>
    public static string InOneText(IEnumerable<TrailChange> changes) =>
        string.Join('\n', changes.Select(change => $"{change.Field}: {(change.Before.Length > 0 ? $"{change.Before} → " : "")}{(change.After.Length > 0 ? change.After : "–")}"));

    /// <summary>A part of the thing has its own label after a colon: "Assessment:Current", "Goal:3", "Individual.Likelihood:Current:anna".</summary>
    private static TrailChange Of(JsonProperty property, TrailNames names)
    {
        var (field, part) = property.Name.Split(':', 2) is [var whole, var label] ? (whole, label) : (property.Name, "");
        var heading = part.Length == 0 || field is "Goal" or "Concerned"
            ? TrailWords.Field(field)
            : $"{TrailWords.Field(field)}, {string.Join(", ", part.Split(':', 2).Select(TrailWords.Field))}";
        return new TrailChange(heading, Value(property.Value[0]), Value(property.Value[1]));

        string Value(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.True => T.Of("Trail.Yes"),
            JsonValueKind.False => T.Of("Trail.No"),
            JsonValueKind.Number => names.Of(field, value.GetRawText()),
            JsonValueKind.String when DateTime.TryParseExact(value.GetString(), "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time) => TrailWords.Time(time),
            JsonValueKind.String => TrailWords.Value(field, value.GetString()!),
            _ => value.GetRawText(),
        };
    }
}
