using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>Writes a paper on a template: placeholders filled in, the content in its place, header and footer on every page of it.</summary>
internal static class LetterheadPackage
{
    private const string CoreId = "rIdPaperCore";
    private const string SettingsId = "rIdPaperSettings";

    /// <param name="sheet">What it is written on, and what the places say.</param>
    /// <param name="about">What the document says of itself.</param>
    /// <param name="content">The paper, given the words that the template says itself (the title only where it stands in the text).</param>
    /// <param name="output">Written to, and left open.</param>
    public static void Write(PaperSheet sheet, WordAbout about, Func<IReadOnlySet<string>, IEnumerable<OpenXmlElement>> content, Stream output)
    {
        using var packed = new MemoryStream();
        packed.Write(sheet.Letterhead.Bytes);
        using (var package = WordprocessingDocument.Open(packed, isEditable: true, new OpenSettings { AutoSave = false }))
        {
            var main = package.MainDocumentPart!;
            Tidy(package, main);
            var styles = LetterheadStyles.Merge(main, about.Language);
            var list = LetterheadLists.Merge(main);
            var document = WordXml.Read(main);
            var place = LetterheadContent.PlaceIn(document);
            var said = Fill(main, document, sheet.Values);
            if (!LetterheadWords.Marks.Any(said.Contains)) LetterheadFoot.Add(main, document, sheet.Values.Foot, styles);

            var body = LetterheadContent.Of(content(said), styles, list);
            LetterheadColour.Apply(body, main, styles[WordStyles.Heading1]);
            LetterheadContent.Put(place, body);
            WordXml.Write(main, document);
            Describe(package, about);
        }

        packed.Position = 0;
        WordPackage.Repack(packed, output);
    }

    /// <summary>What the template's own maker left in it of another document: counts, a picture of it, building blocks.</summary>
    private static void Tidy(WordprocessingDocument package, MainDocumentPart main)
    {
        if (package.ExtendedFilePropertiesPart is { } counts) package.DeletePart(counts);
        if (package.ThumbnailPart is { } picture) package.DeletePart(picture);
        if (main.GlossaryDocumentPart is { } blocks) main.DeletePart(blocks);
        if (main.DocumentSettingsPart is null) WordXml.Write(main.AddNewPart<DocumentSettingsPart>(SettingsId), new XDocument(WordXml.Of(WordPages.Settings())));
    }

    /// <returns>The words that the template says itself.</returns>
    private static HashSet<string> Fill(MainDocumentPart main, XDocument document, LetterheadValues values)
    {
        var said = new HashSet<string>(Words(document));
        var shown = LetterheadPages.ShownReferences(document).Select(main.GetPartById).ToHashSet();
        foreach (var part in main.HeaderParts.Cast<OpenXmlPart>().Concat(main.FooterParts))
        {
            var xml = WordXml.Read(part);

            // A name at the top of each page is no heading.
            if (shown.Contains(part)) said.UnionWith(Words(xml).Where(word => word != LetterheadWords.Title));
            Fill(xml, values);
            WordXml.Write(part, xml);
        }

        Fill(document, values);
        return said;
    }

    private static void Fill(XDocument xml, LetterheadValues values)
    {
        Placeholders.Fill(xml, values.Of);

        // Word would fill such a field in anew from what is stored beside the text.
        xml.Descendants().Where(element => element.Name.LocalName == "dataBinding").Remove();
    }

    private static IEnumerable<string> Words(XDocument xml) => Placeholders.In(xml).SelectMany(place => place.Words);

    private static void Describe(WordprocessingDocument package, WordAbout about)
    {
        if (package.CoreFilePropertiesPart is not { } part)
        {
            part = package.AddCoreFilePropertiesPart();
            package.ChangeIdOfPart(part, CoreId);
        }

        WordPackage.Describe(part, about);
    }
}
