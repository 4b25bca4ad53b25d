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
            var foreign = Foreign(zip, fileName);
            foreign.RefuseAtOnce();
            if (!foreign.Has("xl/workbook.xml") || file.Length == 0) throw NotAWorkbook(fileName);
            return Repack(foreign, fileName);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new BadInputException(fileName, T.Of("Import.File.Damaged"));
        }
    }

    private static MemoryStream Repack(ForeignZip foreign, string fileName)
    {
        var target = new MemoryStream();
        using (var clean = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
            foreign.Unpack(part => part.FullName.EndsWith('/') ? Stream.Null : clean.CreateEntry(part.FullName, CompressionLevel.NoCompression).Open());

        RefuseMacroType(target, fileName);
        target.Position = 0;
        return target;
    }

    private static void RefuseMacroType(MemoryStream workbook, string fileName)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        var clean = Foreign(zip, fileName);
        if (!clean.Has("[Content_Types].xml")) throw NotAWorkbook(fileName);
        if (clean.SaysMacros) throw clean.Macros;
    }

    private static ForeignZip Foreign(ZipArchive zip, string fileName) =>
        new(zip, fileName, T.Of("Import.File.UnpacksTooLarge", WorkbookLimits.Unpacked >> 20), T.Of("Import.File.Macros"));

    private static BadInputException NotAWorkbook(string fileName) => new(fileName, T.Of("Import.File.NotAWorkbook"));
}
