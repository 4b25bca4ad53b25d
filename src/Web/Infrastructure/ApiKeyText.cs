using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>A key as a program sends it: <c>ik_</c>, the part that may be seen, <c>_</c>, the secret.</summary>
/// <param name="PublicId">See <see cref="ApiKey.PublicId"/>.</param>
/// <param name="Secret">256 random bits as 64 hexadecimal digits.</param>
internal sealed partial record ApiKeyText(string PublicId, string Secret)
{
    private const int SecretDigits = 64;

    public static ApiKeyText Draw() => new(
        RandomNumberGenerator.GetHexString(ApiKey.PublicIdLength, lowercase: true),
        RandomNumberGenerator.GetHexString(SecretDigits, lowercase: true));

    /// <summary>Null when the text is no key.</summary>
    public static ApiKeyText? Read(string text) =>
        Pattern().Match(text) is { Success: true } match ? new ApiKeyText(match.Groups[1].Value, match.Groups[2].Value) : null;

    /// <summary>SHA-256 of the secret. It is random and long, so that a slow hash for passwords would add nothing but waiting.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    /// <summary>Whether the secret is the one whose hash is kept; takes as long wherever they differ.</summary>
    public bool Fits(string hash) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash()), Encoding.ASCII.GetBytes(hash));

    /// <summary>All of it, for the one time that it is shown.</summary>
    public string Whole() => $"ik_{PublicId}_{Secret}";

    /// <summary>What may stand in logs.</summary>
    public override string ToString() => PublicId;

    [GeneratedRegex(@"^ik_([0-9a-f]{16})_([0-9a-f]{64})\z")]
    private static partial Regex Pattern();
}
