using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>
/// Draws rows of a list so that anybody can do it again. Row i of the list, from 1, gets the lot SHA-256("seed|i"), the text in UTF-8 and i in decimal digits; the
/// rows with the smallest lots are drawn, compared byte by byte. It depends on nothing else: neither on this program's version nor on the machine. More rows of the same
/// seed hold the fewer.
/// </summary>
public static class SampleDraw
{
    /// <summary>Longest seed, in characters.</summary>
    public const int SeedLimit = 64;

    /// <summary>Most rows that are drawn at one time: more than anybody looks at by hand.</summary>
    public const int Most = 2000;

    /// <summary>Most rows of a list.</summary>
    public const int MostRows = 1_000_000;

    /// <returns>The drawn rows' numbers in the order of the list, from 1.</returns>
    /// <param name="seed">1 to 64 characters.</param>
    /// <param name="rows">How many the list has.</param>
    /// <param name="size">How many are drawn: at least one, at most all, and at most 2000.</param>
    /// <exception cref="RuleBrokenException">The seed is empty or too long, or the size does not fit the list.</exception>
    public static IReadOnlyList<int> Rows(string seed, int rows, int size)
    {
        RequiredText(seed, SeedLimit, nameof(DrawnSample.Seed));
        Require(rows is >= 1 and <= MostRows && size >= 1 && size <= rows && size <= Most, Rule.SampleMustFitTheList, rows, Most);

        return [.. Enumerable.Range(1, rows).Select(row => (Row: row, Lot: Lot(seed, row))).OrderBy(drawn => drawn.Lot).ThenBy(drawn => drawn.Row).Take(size).Select(drawn => drawn.Row).Order()];
    }

    private static (UInt128 First, UInt128 Last) Lot(string seed, int row)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}|{row}")));
        return (BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash.AsSpan(16)));
    }
}
