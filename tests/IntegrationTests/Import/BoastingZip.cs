namespace Vaggeryd.InternalControl.IntegrationTests.Import;

/// <summary>A workbook whose directory says that each part is as large as 64 bits can tell.</summary>
internal static class BoastingZip
{
    public static MemoryStream Of(MemoryStream workbook)
    {
        var bytes = workbook.ToArray();
        var end = bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var directory = BitConverter.ToInt32(bytes, end + 16);
        var target = new MemoryStream();
        target.Write(bytes, 0, directory);
        for (var at = directory; at < end;)
        {
            var (name, extra, comment) = (BitConverter.ToUInt16(bytes, at + 28), BitConverter.ToUInt16(bytes, at + 30), BitConverter.ToUInt16(bytes, at + 32));
            var header = bytes[at..(at + 46)];
            BitConverter.TryWriteBytes(header.AsSpan(24), uint.MaxValue);
            BitConverter.TryWriteBytes(header.AsSpan(30), (ushort)12);
            BitConverter.TryWriteBytes(header.AsSpan(32), (ushort)0);
            target.Write([.. header, .. bytes[(at + 46)..(at + 46 + name)], 1, 0, 8, 0, .. BitConverter.GetBytes(long.MaxValue)]);
            at += 46 + name + extra + comment;
        }

        var tail = bytes[end..];
        BitConverter.TryWriteBytes(tail.AsSpan(12), (uint)(target.Length - directory));
        target.Write(tail);
        return target;
    }
}
