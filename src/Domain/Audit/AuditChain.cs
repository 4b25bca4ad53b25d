using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vaggeryd.InternalControl.Domain.Audit;

/// <summary>How a row of the trail is sealed: its hash covers the row, its number, the time of sealing and the hash before it.</summary>
/// <remarks>
/// <para>
/// hash(n) = SHA-256, as 64 small hexadecimal digits, of the UTF-8 text that these sixteen fields make, in this order: number, hash(n-1), time of
/// sealing, row id, At, Actor, Channel, Kind, Subject, SubjectId, SubjectName, DepartmentId, Year, Changes, Unit, Network (hash(0) is 64 zeros).
/// Each field is written as the number of its UTF-8 bytes, a colon, the bytes and a line feed; a missing one as a hyphen and a line feed.
/// </para>
/// <para>
/// Numbers are written without leading zeros, times in UTC as yyyy-MM-ddTHH:mm:ss.fffffffZ, channel and kind by their English names. Since each field
/// says how long it is, no two rows make the same text. Docs: docs/audit-trail.md, with an example that a test computes again.
/// </para>
/// </remarks>
public static class AuditChain
{
    /// <summary>Stands where the hash before the first one would.</summary>
    public static readonly string Beginning = new('0', 64);

    /// <summary>The hash that seals a row.</summary>
    /// <param name="number">The seal's number, 1 and up.</param>
    /// <param name="previous">The hash of the seal before; <see cref="Beginning"/> for the first.</param>
    /// <param name="sealedAt">When it is sealed, UTC.</param>
    /// <param name="row">The row as it lies in the database.</param>
    public static string Hash(int number, string previous, DateTime sealedAt, AuditRow row) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(number, previous, sealedAt, row))));

    /// <summary>What is hashed, as a person or another program can make it again.</summary>
    public static string Text(int number, string previous, DateTime sealedAt, AuditRow row)
    {
        var text = new StringBuilder();
        Add(text, Number(number));
        Add(text, previous);
        Add(text, Time(sealedAt));
        Add(text, Number(row.Id));
        Add(text, Time(row.At));
        Add(text, row.Actor);
        Add(text, row.Channel.ToString());
        Add(text, row.Kind.ToString());
        Add(text, row.Subject);
        Add(text, row.SubjectId);
        Add(text, row.SubjectName);
        Add(text, Number(row.DepartmentId));
        Add(text, Number(row.Year));
        Add(text, row.Changes);
        Add(text, row.Unit);
        Add(text, row.Network);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string? field)
    {
        if (field is null) text.Append("-\n");
        else text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:").Append(field).Append('\n');
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
