using System.IO.Compression;
using System.Text;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Attachments;

/// <summary>Small files of each kind that is taken, and such as are not what they say.</summary>
internal static class SampleFiles
{
    private const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

    public static byte[] Pdf { get; } = "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF"u8.ToArray();

    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    public static byte[] Jpg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16];

    public static byte[] Word { get; } = Zip(("[Content_Types].xml", Types), ("word/document.xml", "<w/>"));

    public static byte[] Excel { get; } = Zip(("[Content_Types].xml", Types), ("xl/workbook.xml", "<w/>"));

    public static byte[] Slides { get; } = Zip(("[Content_Types].xml", Types), ("ppt/presentation.xml", "<p/>"));

    public static byte[] Text { get; } = Encoding.UTF8.GetBytes("Rad ett\r\nÅäö\t2");

    /// <summary>Excel's own csv: one byte for each letter.</summary>
    public static byte[] OldText { get; } = Encoding.Latin1.GetBytes("namn;antal\r\nÅsa;3");

    public static byte[] Macro { get; } = Zip(("[Content_Types].xml", Types), ("word/document.xml", "<w/>"), ("word/vbaProject.bin", "x"));

    public static byte[] MacroType { get; } = Zip(("[Content_Types].xml", "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"), ("word/document.xml", "<w/>"));

    public static byte[] OpenText { get; } = OpenDocument("text");

    public static byte[] OpenSheet { get; } = OpenDocument("spreadsheet");

    public static byte[] OpenMacro { get; } = Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<o/>"), ("Basic/Standard/Module1.xml", "x"));

    /// <summary>A part of 40 MB of nothing that is packed to some kilobytes.</summary>
    public static byte[] Bomb { get; } = Zip(("[Content_Types].xml", Types), ("word/document.xml", new string(' ', 40 << 20)));

    public static byte[] Damaged { get; } = [.. Word.Take(Word.Length / 2)];

    private static byte[] OpenDocument(string kind) => Zip(("mimetype", $"application/vnd.oasis.opendocument.{kind}"), ("content.xml", "<o/>"));

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return target.ToArray();
    }
}
