using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>Says what a file is by what is in it, not by its name, and reads it.</summary>
internal static class RegisterFile
{
    private static readonly string[] MacroExtensions = [".xlsm", ".xltm", ".xlam", ".xlsb"];
    private static readonly string[] TextExtensions = [".csv", ".txt", ".tsv"];

    /// <param name="file">Must be able to seek.</param>
    /// <param name="fileName">As people call it; problems say it.</param>
    /// <exception cref="BadInputException">The file cannot be read.</exception>
    public static IReadOnlyList<Sheet> Read(Stream file, string fileName)
    {
        if (file.Length == 0) throw new BadInputException(fileName, T.Of("Import.File.Empty"));
        if (file.Length > WorkbookLimits.FileSize) throw new BadInputException(fileName, T.Of("Import.File.TooLarge", WorkbookLimits.FileSize >> 20));

        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (MacroExtensions.Contains(extension)) throw new BadInputException(fileName, T.Of("Import.File.Macros"));

        var start = new byte[8];
        file.Position = 0;
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return start[..length] switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => WorkbookReader.Read(file, fileName),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new BadInputException(fileName, T.Of("Import.File.OldOrEncrypted")),
            _ when extension == ".json" => [JsonSheet.Read(Bytes(file), fileName)],
            _ when TextExtensions.Contains(extension) => [CsvSheet.Read(Bytes(file), fileName)],
            _ => throw new BadInputException(fileName, T.Of("Import.File.NotAWorkbook")),
        };
    }

    private static byte[] Bytes(Stream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
