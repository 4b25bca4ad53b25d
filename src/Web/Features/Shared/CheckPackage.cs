using System.IO.Compression;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>
/// Looks into the kinds of files that are zips inside: the parts that make them what they say are there, no macros, and nothing that fills the
/// disk of whoever opens them.
/// </summary>
internal static class CheckPackage
{
    /// <exception cref="BadInputException">It holds macros or unpacks too large.</exception>
    public static bool Holds(byte[] bytes, string name, params string[] parts) => Read(bytes, name, zip => parts.All(zip.Has) && !zip.SaysMacros);

    /// <inheritdoc cref="Holds"/>
    public static bool IsOpenDocument(byte[] bytes, string name, string type) => Read(bytes, name, zip => zip.Has("content.xml") && zip.Text("mimetype").Trim() == type);

    private static bool Read(byte[] bytes, string name, Func<ForeignZip, bool> fits)
    {
        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)) return false;

        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var foreign = new ForeignZip(zip, name, T.Of("Attachments.UnpacksTooLarge", WorkbookLimits.Unpacked >> 20), T.Of("Attachments.Macros"));
            foreign.RefuseAtOnce();
            if (zip.Entries.DistinctBy(part => part.FullName, StringComparer.OrdinalIgnoreCase).Count() < zip.Entries.Count) return false;
            foreign.Unpack(_ => Stream.Null);
            return fits(foreign);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return false;
        }
    }
}
