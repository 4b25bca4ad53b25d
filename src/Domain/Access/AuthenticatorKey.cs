using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>
/// The secret that a person's authenticator and this system share, and the codes that follow from it: RFC 6238 with SHA-1, six digits
/// and steps of 30 seconds, which is what every authenticator knows.
/// </summary>
public sealed class AuthenticatorKey
{
    /// <summary>160 bits, as RFC 4226 recommends.</summary>
    private const int Bytes = 20;

    private const int BitsPerSign = 5;
    private const int SecondsPerStep = 30;
    private const int Digits = 6;
    private const string Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly byte[] _bytes;

    private AuthenticatorKey(byte[] bytes) => _bytes = bytes;

    /// <summary>A new one, drawn at random.</summary>
    public static AuthenticatorKey New() => new(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Reads what <see cref="ToString"/> wrote; spaces and case do not matter.</summary>
    /// <exception cref="FormatException">It is not a key in base 32.</exception>
    public static AuthenticatorKey Parse(string text)
    {
        var number = BigInteger.Zero;
        var signs = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (signs.Length != Bytes * 8 / BitsPerSign) throw new FormatException("An authenticator key has 32 signs.");
        foreach (var sign in signs)
        {
            var value = Signs.IndexOf(sign, StringComparison.Ordinal);
            if (value < 0) throw new FormatException($"'{sign}' does not stand for anything in base 32.");
            number = (number << BitsPerSign) + value;
        }

        var bytes = new byte[Bytes];
        var written = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        written.CopyTo(bytes, Bytes - written.Length);
        return new AuthenticatorKey(bytes);
    }

    /// <summary>The step of a time, counted from 1970.</summary>
    public static int StepOf(DateTime at) => (int)((at - DateTime.UnixEpoch).TotalSeconds / SecondsPerStep);

    /// <summary>The code of a step, six digits.</summary>
    public string CodeOf(int step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // SHA-1 is what authenticators speak; in an HMAC it is not broken.
        HMACSHA1.HashData(_bytes, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }

    /// <summary>The step that a code belongs to: this one, the one before or the one after, for clocks that differ a little.</summary>
    /// <param name="code">Six digits.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="last">The newest step that has been let in before; no code counts twice, nor an older one after it.</param>
    /// <returns>Null when the code is wrong.</returns>
    public int? StepOf(string code, DateTime at, int? last)
    {
        var now = StepOf(at);
        for (var step = now - 1; step <= now + 1; step++)
        {
            if (step > (last ?? 0) && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeOf(step)), Encoding.UTF8.GetBytes(code))) return step;
        }

        return null;
    }

    /// <summary>Base 32, 32 signs.</summary>
    public override string ToString()
    {
        var number = new BigInteger(_bytes, isUnsigned: true, isBigEndian: true);
        return string.Create(Bytes * 8 / BitsPerSign, number, (signs, rest) =>
        {
            for (var i = signs.Length - 1; i >= 0; i--, rest >>= BitsPerSign) signs[i] = Signs[(int)(rest & 31)];
        });
    }
}
