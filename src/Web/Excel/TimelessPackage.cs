using System.Buffers.Binary;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>Takes the time off a workbook's parts, which EPPlus stamps as it writes them: the same workbook is then the same bytes.</summary>
internal static class TimelessPackage
{
    /// <summary>Midnight and 1 January 1980 as a zip writes them: its earliest.</summary>
    private const uint Earliest = (1 << 21) | (1 << 16);

    private const int DirectoryEntry = 46;

    /// <param name="zip">A whole package, changed where it lies.</param>
    public static void TakeTimes(Span<byte> zip)
    {
        var end = zip[zip.LastIndexOf("PK\u0005\u0006"u8)..];
        var entry = zip[(int)BinaryPrimitives.ReadUInt32LittleEndian(end[16..])..];
        for (var left = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]); left > 0; left--)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(entry[12..], Earliest);
            BinaryPrimitives.WriteUInt32LittleEndian(zip[((int)BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]) + 10)..], Earliest);
            entry = entry[(DirectoryEntry + Length(entry[28..]) + Length(entry[30..]) + Length(entry[32..]))..];
        }
    }

    private static int Length(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16LittleEndian(at);
}
