using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>What a document says of itself.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Creator">Whose it is.</param>
/// <param name="Language">Such as "sv-SE".</param>
/// <param name="Subject">What it is about; null leaves it out.</param>
/// <param name="At">The day it is of, UTC; null leaves it out, so that no clock is in the file.</param>
internal sealed record WordAbout(string Title, string Creator, string Language, string? Subject = null, DateTime? At = null);

/// <summary>Packs a Word document so that the same content is the same bytes: no part is named by chance, and no clock is read.</summary>
internal static class WordPackage
{
    /// <summary>The footer's name inside the document, for its sections.</summary>
    public const string FooterId = "rId3";

    /// <summary>The header's, where there is one.</summary>
    public const string HeaderId = "rId5";

    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <param name="about">What the document says of itself.</param>
    /// <param name="foot">What stands at the foot of each page, before the page's number.</param>
    /// <param name="body">All of it, with its last section.</param>
    /// <param name="output">Written to, and left open.</param>
    /// <param name="header">What stands at the top of each page, for the sections that name <see cref="HeaderId"/>.</param>
    public static void Write(WordAbout about, string foot, IEnumerable<OpenXmlElement> body, Stream output, Header? header = null)
    {
        using var packed = new MemoryStream();
        using (var package = WordprocessingDocument.Create(packed, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = WordStyles.Create(about.Language);
            main.AddNewPart<DocumentSettingsPart>("rId2").Settings = WordPages.Settings();
            main.AddNewPart<FooterPart>(FooterId).Footer = WordPages.Footer(foot);
            main.AddNewPart<NumberingDefinitionsPart>("rId4").Numbering = WordLists.Create();
            if (header is not null) main.AddNewPart<HeaderPart>(HeaderId).Header = header;
            main.Document = new Document(new Body(body));
            var core = package.AddCoreFilePropertiesPart();
            package.ChangeIdOfPart(core, "rId2");
            Describe(core, about);
        }

        Repack(packed, output);
    }

    public static void Describe(CoreFilePropertiesPart part, WordAbout about)
    {
        using var stream = part.GetStream(FileMode.Create);
        new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core),
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Dc + "title", XmlText.Of(about.Title)),
            about.Subject is { } subject ? new XElement(Dc + "subject", XmlText.Of(subject)) : null,
            new XElement(Dc + "creator", XmlText.Of(about.Creator)),
            new XElement(Dc + "language", about.Language),
            about.At is { } at ? new[] { Time("created", at), Time("modified", at) } : null).Save(stream);
    }

    /// <summary>The same parts in the order of their names, each with the same time.</summary>
    public static void Repack(Stream packed, Stream output)
    {
        using var from = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Timeless;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }

    private static XElement Time(string name, DateTime utc) =>
        new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
}
