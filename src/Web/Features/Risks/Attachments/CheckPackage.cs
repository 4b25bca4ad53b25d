using System.IO.Compression;
using System.Text;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Attachments;

/// <summary>
/// Looks into the kinds of files that are zips inside: the parts that make them what they say are there, no macros, and nothing that fills the
/// disk of whoever opens them. Everything is unpacked once and counted, because a zip may state any size about itself.
/// </summary>
internal static class CheckPackage
{
    private const string MimeType = "mimetype";

    /// <exception cref="BadInputException">It holds macros or unpacks too large.</exception>
    public static bool Holds(byte[] bytes, string name, params string[] parts) => Read(bytes, name, zip =>
        parts.All(part => Has(zip, part)) && !Text(Part(zip, "[Content_Types].xml"), name).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc cref="Holds"/>
    public static bool IsOpenDocument(byte[] bytes, string name, string type) => Read(bytes, name, zip =>
        Has(zip, "content.xml") && Text(Part(zip, MimeType), name).Trim() == type);

    private static bool Read(byte[] bytes, string name, Func<ZipArchive, bool> fits)
    {
        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)) return false;

        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > WorkbookLimits.Parts) throw TooLarge(name);
            if (zip.Entries.Any(IsMacro)) throw new BadInputException(name, T.Of("Attachments.Macros"));
            if (zip.Entries.DistinctBy(part => part.FullName, StringComparer.OrdinalIgnoreCase).Count() < zip.Entries.Count) return false;
            RefuseBomb(zip, name);
            return fits(zip);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Visual Basic of Office; Basic and scripts of OpenDocument.</summary>
    private static bool IsMacro(ZipArchiveEntry part)
    {
        var place = part.FullName.Replace('\\', '/').TrimStart('/');
        return part.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase) && part.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)
            || place.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || place.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);
    }

    private static void RefuseBomb(ZipArchive zip, string name)
    {
        var (buffer, all) = (new byte[64 << 10], 0L);
        foreach (var part in zip.Entries)
        {
            using var content = part.Open();
            var size = 0L;
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                (size, all) = (size + read, all + read);
                if (all > WorkbookLimits.Unpacked || (size > WorkbookLimits.RatioFrom && size / Math.Max(part.CompressedLength, 1) > WorkbookLimits.Ratio)) throw TooLarge(name);
            }
        }
    }

    private static bool Has(ZipArchive zip, string part) => Part(zip, part) is not null;

    private static ZipArchiveEntry? Part(ZipArchive zip, string name) => zip.Entries.FirstOrDefault(entry => entry.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Unpacked before, so that its size is true.</summary>
    private static string Text(ZipArchiveEntry? part, string name)
    {
        if (part is null) return "";
        if (part.Length > WorkbookLimits.ListOfParts) throw TooLarge(name);

        using var reader = new StreamReader(part.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static BadInputException TooLarge(string name) => new(name, T.Of("Attachments.UnpacksTooLarge", WorkbookLimits.Unpacked >> 20));
}
