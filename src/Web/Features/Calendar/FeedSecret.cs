using System.Security.Cryptography;
using System.Text;

namespace Vaggeryd.InternalControl.Web.Features.Calendar;

/// <summary>What stands in the secret address of a calendar: 256 random bits as 64 hexadecimal digits.</summary>
internal static class FeedSecret
{
    private const int Digits = 64;

    public static string Draw() => RandomNumberGenerator.GetHexString(Digits, lowercase: true);

    /// <summary>SHA-256. The secret is random and long, so that a slow hash would add nothing but waiting; null for what is no secret.</summary>
    public static string? Hash(string secret) => secret.Length == Digits && secret.All(char.IsAsciiHexDigitLower) ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret))) : null;
}
