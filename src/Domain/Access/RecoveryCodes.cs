using System.Security.Cryptography;
using System.Text;

namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>
/// Ten codes for somebody whose authenticator is lost, each good for one sign-in. Only their hashes are kept; a code has 74 bits,
/// too few to do without a slow hash with salt (NIST SP 800-63B-4, look-up secrets).
/// </summary>
public sealed class RecoveryCodes
{
    public const int Count = 10;

    private const int Groups = 3;
    private const int GroupLength = 5;
    private const int Iterations = 100_000;
    private const int HashBytes = 32;
    private const int SaltBytes = 16;

    /// <summary>Without the signs that look like another one.</summary>
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";

    private readonly byte[] _salt;
    private readonly List<byte[]> _hashes;

    private RecoveryCodes(byte[] salt, IEnumerable<byte[]> hashes)
    {
        _salt = salt;
        _hashes = [.. hashes];
    }

    /// <summary>How many have not been used.</summary>
    public int Left => _hashes.Count;

    /// <summary>New ones, and what the person is to write down.</summary>
    public static (RecoveryCodes Kept, IReadOnlyList<string> Shown) New()
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        string[] shown = [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, GroupLength))))];
        return (new RecoveryCodes(salt, shown.Select(code => Hash(code, salt))), shown);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static RecoveryCodes Parse(string text)
    {
        var parts = text.Split('.').Select(Convert.FromHexString).ToList();
        return new RecoveryCodes(parts[0], parts.Skip(1));
    }

    /// <summary>Uses a code up.</summary>
    /// <returns>False when there is no such code, or it has been used.</returns>
    public bool Use(string code)
    {
        var hash = Hash(code, _salt);
        return _hashes.RemoveAll(kept => CryptographicOperations.FixedTimeEquals(kept, hash)) > 0;
    }

    /// <summary>Salt and hashes, in hexadecimal.</summary>
    public override string ToString() => string.Join('.', new[] { _salt }.Concat(_hashes).Select(Convert.ToHexString));

    /// <summary>Case, spaces and hyphens do not matter to whoever types a code.</summary>
    private static byte[] Hash(string code, byte[] salt)
    {
        var plain = string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(plain), salt, Iterations, HashAlgorithmName.SHA512, HashBytes);
    }
}
