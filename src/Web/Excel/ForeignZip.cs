using System.IO.Compression;
using System.Text;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>
/// The zip inside a file that somebody else made. It may state any sizes about itself, so every part is unpacked once and counted before
/// anything believes it.
/// </summary>
/// <param name="zip">The opened zip.</param>
/// <param name="fileName">Named where the file is refused.</param>
/// <param name="tooLarge">What is said of one that is too large.</param>
/// <param name="macros">What is said of one that holds macros.</param>
internal sealed class ForeignZip(ZipArchive zip, string fileName, string tooLarge, string macros)
{
    /// <summary>What can be told without unpacking anything.</summary>
    /// <exception cref="BadInputException">It has too many parts, says itself that it is too large, or holds macros.</exception>
    public void RefuseAtOnce()
    {
        RefuseSize();
        if (HoldsMacros) throw Macros;
    }

    /// <exception cref="BadInputException">It has too many parts, or says itself that it is too large.</exception>
    public void RefuseSize()
    {
        if (zip.Entries.Count > WorkbookLimits.Parts || StatedSize > WorkbookLimits.Unpacked) throw TooLarge;
    }

    /// <exception cref="BadInputException">It unpacks too large, or to many times its size.</exception>
    /// <param name="target">Where a part goes, which is closed when it is there.</param>
    public void Unpack(Func<ZipArchiveEntry, Stream> target)
    {
        var left = WorkbookLimits.Unpacked;
        foreach (var part in zip.Entries)
        {
            using var source = part.Open();
            using var copy = target(part);
            left -= Copy(source, copy, part.CompressedLength, left);
        }
    }

    /// <summary>The text of a short part that has been unpacked before; "" for none.</summary>
    public string Text(string name)
    {
        if (Find(name) is not { } part) return "";
        if (part.Length > WorkbookLimits.ListOfParts) throw TooLarge;

        using var reader = new StreamReader(part.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public bool Has(string name) => Find(name) is not null;

    public bool HoldsMacros => zip.Entries.Any(IsMacro);

    /// <summary>The list of parts says that the document is one with macros.</summary>
    public bool SaysMacros => Text("[Content_Types].xml").Contains("macroEnabled", StringComparison.OrdinalIgnoreCase);

    public BadInputException Macros => new(fileName, macros);

    private BadInputException TooLarge => new(fileName, tooLarge);

    /// <summary>A decimal, because the sizes are whatever the file's maker wrote and their sum may exceed a long.</summary>
    private decimal StatedSize => zip.Entries.Sum(part => (decimal)Math.Max(part.Length, 0L));

    private ZipArchiveEntry? Find(string name) => zip.Entries.FirstOrDefault(part => part.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Visual Basic of Office; Basic and scripts of OpenDocument.</summary>
    private static bool IsMacro(ZipArchiveEntry part)
    {
        var place = part.FullName.Replace('\\', '/').TrimStart('/');
        return (part.Name.Contains("vba", StringComparison.OrdinalIgnoreCase) && part.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            || place.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || place.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);
    }

    private long Copy(Stream source, Stream target, long packed, long most)
    {
        var buffer = new byte[64 << 10];
        var size = 0L;
        for (int read; (read = source.Read(buffer)) > 0; target.Write(buffer, 0, read))
        {
            size += read;
            if (size > most || (size > WorkbookLimits.RatioFrom && size / Math.Max(packed, 1) > WorkbookLimits.Ratio)) throw TooLarge;
        }

        return size;
    }
}
