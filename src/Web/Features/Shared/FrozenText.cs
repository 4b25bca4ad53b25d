using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vaggeryd.InternalControl.Domain.Plans.Versions;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>
/// How what was decided or signed is stored: a JSON text, packed. Its control sum is that of the text. Fields of what is frozen are added at the
/// end and never renamed: what was signed years ago must still be read.
/// </summary>
internal static class FrozenText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>The stored form, and the hash of the text in it.</summary>
    public static (byte[] Packed, string Hash) Pack<TContent>(TContent content)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(content, Options);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(text);
        return (packed.ToArray(), PlanVersionContent.HashOf(text));
    }

    /// <summary>The hash alone.</summary>
    public static string HashOf<TContent>(TContent content) => PlanVersionContent.HashOf(JsonSerializer.SerializeToUtf8Bytes(content, Options));

    /// <summary>What was packed; null where it cannot be unpacked or its hash is another.</summary>
    public static TContent? Unpack<TContent>(byte[] packed, string hash)
        where TContent : class => Text(packed) is { } text && PlanVersionContent.HashOf(text) == hash ? JsonSerializer.Deserialize<TContent>(text, Options) : null;

    private static byte[]? Text(byte[] packed)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var text = new MemoryStream();
            gzip.CopyTo(text);
            return text.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
