using System.Text.Json;
using Vaggeryd.InternalControl.Domain.Plans;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Writes what people decided beside the rules, as plan and simulation say it.</summary>
internal static class WritePicks
{
    public const string Mandatory = "mandatory";
    public const string Excluded = "excluded";

    public static void To(Utf8JsonWriter json, IReadOnlyList<Pick> picks)
    {
        json.WriteStartArray("picks");
        foreach (var pick in picks)
        {
            json.WriteStartObject();
            json.WriteString("risk", pick.Slug);
            json.WriteString("decision", pick.IsMandatory ? Mandatory : Excluded);
            json.WriteString("reason", pick.Reason);
            if (pick.Place is { } place) json.WriteNumber("place", place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
