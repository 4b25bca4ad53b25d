using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>Puts version and control sum at the foot of a template that has no place for them, so that no paper goes out without.</summary>
internal static class LetterheadFoot
{
    private const string PartId = "rIdPaperFoot";

    private static readonly XName Reference = WordXml.W + "footerReference";

    public static void Add(MainDocumentPart main, XDocument document, string foot, IReadOnlyDictionary<string, string> styles)
    {
        foreach (var id in document.Descendants(Reference).Select(reference => (string)reference.Attribute(WordXml.R + "id")!).Distinct().ToList())
        {
            var part = main.GetPartById(id);
            var footer = WordXml.Read(part);
            footer.Root!.Add(Styled(WordXml.Of(WordText.Paragraph(WordStyles.Footer, foot)), styles));
            WordXml.Write(part, footer);
        }

        // A section without a reference of its own has that of the one before it.
        var first = document.Descendants(WordXml.W + "sectPr").First();
        if (first.Elements(Reference).Any(reference => reference.Val("type") is null or "default")) return;

        WordXml.Write(main.AddNewPart<FooterPart>(PartId), new XDocument(Styled(WordXml.Of(WordPages.Footer(foot)), styles)));
        if (document.Root!.GetPrefixOfNamespace(WordXml.R) is null) document.Root.SetAttributeValue(XNamespace.Xmlns + "r", WordXml.R.NamespaceName);
        first.AddFirst(new XElement(Reference, new XAttribute(WordXml.W + "type", "default"), new XAttribute(WordXml.R + "id", PartId)));
    }

    private static XElement Styled(XElement element, IReadOnlyDictionary<string, string> styles)
    {
        LetterheadContent.Rename(element, styles);
        return element;
    }
}
