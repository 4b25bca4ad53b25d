using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>How JSON is written everywhere: camelCase, Swedish letters as they are, enumerations by name.</summary>
internal static class Json
{
    /// <summary>One line.</summary>
    public static readonly JsonSerializerOptions Compact = Options(indented: false);

    /// <summary>Indented, with line feeds whatever the machine, so that the same data gives the same bytes.</summary>
    public static readonly JsonSerializerOptions Indented = Options(indented: true);

    /// <summary>A value of an enumeration as lists of the follow-up give it away: "NotReported" is "not_reported".</summary>
    public static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static JsonSerializerOptions Options(bool indented) => new(JsonSerializerDefaults.Web)
    {
        // Not for embedding in HTML: files and API answers only.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter() },
    };
}
