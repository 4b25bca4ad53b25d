using System.Security.Cryptography;

namespace Vaggeryd.InternalControl.Domain.Plans.Versions;

/// <summary>All that a proposed version shows, as it was on the day that it was laid before whoever decides. Written once.</summary>
public sealed class PlanVersionContent
{
    private PlanVersionContent() { }

    /// <param name="bytes">The content in its stored form.</param>
    /// <param name="hash">SHA-256 of the content before it was packed, see <see cref="HashOf"/>.</param>
    public PlanVersionContent(byte[] bytes, string hash) => (Bytes, Hash) = (bytes, hash);

    public int PlanVersionId { get; private set; }

    public byte[] Bytes { get; private set; } = [];

    /// <summary>64 hexadecimal characters.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>SHA-256 in 64 hexadecimal characters: what is printed on the documents.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
