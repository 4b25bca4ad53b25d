using System.Security.Cryptography;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>A list to draw a sample from: the first sheet that holds anything, one item a row below its headings.</summary>
/// <param name="Hash">SHA-256 of the file.</param>
/// <param name="Headings">The first row.</param>
/// <param name="Rows">The rows below it, empty ones left out.</param>
internal sealed record SampleList(string Hash, IReadOnlyList<string> Headings, IReadOnlyList<SheetRow> Rows)
{
    /// <exception cref="BadInputException">The file cannot be read, or holds no row below its headings.</exception>
    public static SampleList Read(byte[] content, string fileName)
    {
        using var file = new MemoryStream(content, writable: false);
        var rows = RegisterFile.Read(file, fileName).Select(sheet => sheet.Rows.Where(row => !Array.TrueForAll(row.Cells, string.IsNullOrWhiteSpace)).ToList()).FirstOrDefault(rows => rows.Count > 0) ?? [];
        if (rows.Count < 2) throw new BadInputException(fileName, T.Of("Sample.NoRows"));

        return new SampleList(Convert.ToHexStringLower(SHA256.HashData(content)), rows[0].Cells, rows[1..]);
    }
}
