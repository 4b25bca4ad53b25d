using System.IO.Compression;
using System.Text;

namespace Vaggeryd.InternalControl.IntegrationTests.Access;

/// <summary>A file as text; a workbook or document with all its parts unpacked.</summary>
internal static class ZipText
{
    public static string Of(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..]) return Encoding.UTF8.GetString(bytes);

        using var zip = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var part in zip.Entries)
        {
            using var reader = new StreamReader(part.Open(), Encoding.UTF8);
            text.AppendLine(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
