using System.IO.Compression;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>
/// Stands between a workbook that somebody else made and EPPlus. EPPlus believes the sizes that a zip states about itself,
/// so the parts are unpacked here, counted, and handed on in a plain zip of our own whose sizes are true.
/// </summary>
internal static class WorkbookGuard
{
    /// <exception cref="BadInputException">Damaged, too large, holds macros, or is no workbook.</exception>
    public static MemoryStream Unpack(Stream file, string fileName)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            RefuseAtOnce(zip, file.Length, fileName);
            return Repack(zip, fileName);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new BadInputException(fileName, T.Of("Import.File.Damaged"));
        }
    }

    private static void RefuseAtOnce(ZipArchive zip, long packed, string fileName)
    {
        if (zip.Entries.Count > WorkbookLimits.Parts || StatedSize(zip) > WorkbookLimits.Unpacked) throw TooLarge(fileName);
        if (zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) throw Macros(fileName);
        if (zip.Entries.All(e => !e.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)) || packed == 0)
            throw new BadInputException(fileName, T.Of("Import.File.NotAWorkbook"));
    }

    /// <summary>A decimal, because the sizes are whatever the file's maker wrote and their sum may exceed a long.</summary>
    private static decimal StatedSize(ZipArchive zip) => zip.Entries.Sum(e => (decimal)Math.Max(e.Length, 0L));

    private static MemoryStream Repack(ZipArchive zip, string fileName)
    {
        var target = new MemoryStream();
        using (var clean = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            var left = WorkbookLimits.Unpacked;
            foreach (var part in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                using var source = part.Open();
                using var copy = clean.CreateEntry(part.FullName, CompressionLevel.NoCompression).Open();
                var size = Copy(source, copy, part.CompressedLength, left, fileName);
                left -= size;
            }
        }

        RefuseMacroType(target, fileName);
        target.Position = 0;
        return target;
    }

    private static long Copy(Stream source, Stream target, long packed, long most, string fileName)
    {
        var buffer = new byte[64 << 10];
        var size = 0L;
        for (int read; (read = source.Read(buffer)) > 0; target.Write(buffer, 0, read))
        {
            size += read;
            if (size > most || (size > WorkbookLimits.RatioFrom && size / Math.Max(packed, 1) > WorkbookLimits.Ratio)) throw TooLarge(fileName);
        }

        return size;
    }

    private static void RefuseMacroType(MemoryStream workbook, string fileName)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.GetEntry("[Content_Types].xml") is not { } types) throw new BadInputException(fileName, T.Of("Import.File.NotAWorkbook"));

        if (types.Length > WorkbookLimits.ListOfParts) throw TooLarge(fileName);

        using var reader = new StreamReader(types.Open());
        if (reader.ReadToEnd().Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) throw Macros(fileName);
    }

    private static BadInputException TooLarge(string fileName) =>
        new(fileName, T.Of("Import.File.UnpacksTooLarge", WorkbookLimits.Unpacked >> 20));

    private static BadInputException Macros(string fileName) => new(fileName, T.Of("Import.File.Macros"));
}
