using System.Xml.Linq;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The pages of a template: what is left for text, and the same pages laid on their side. Lengths are twentieths of a point.</summary>
internal static class LetterheadPages
{
    /// <summary>Least width for text that a table of four columns can be read in: about 10 cm.</summary>
    public const int LeastWidth = 5670;

    private const int ShortSide = 11906;
    private const int LongSide = 16838;
    private const int Margin = 1134;

    /// <summary>What stands before the kind of a section in it.</summary>
    private static readonly string[] BeforeType = ["headerReference", "footerReference", "footnotePr", "endnotePr"];

    /// <summary>The section that a paragraph of the text stands in.</summary>
    public static XElement? SectionOf(XElement paragraph) =>
        SectionIn(paragraph) ?? paragraph.ElementsAfterSelf().Select(next => next.Name == WordXml.W + "sectPr" ? next : SectionIn(next)).FirstOrDefault(section => section is not null);

    /// <summary>The section that a paragraph ends; null for most.</summary>
    public static XElement? SectionIn(XElement paragraph) => paragraph.Element(WordXml.W + "pPr")?.Element(WordXml.W + "sectPr");

    public static bool IsLandscape(XElement section) => section.Element(WordXml.W + "pgSz").Val("orient") == "landscape";

    /// <summary>What is left between the margins.</summary>
    public static int TextWidth(XElement section)
    {
        var (size, margins) = (section.Element(WordXml.W + "pgSz"), section.Element(WordXml.W + "pgMar"));
        return size.Number("w", ShortSide) - margins.Number("left", Margin) - margins.Number("right", Margin) - margins.Number("gutter", 0);
    }

    public static int Columns(XElement section) => section.Element(WordXml.W + "cols").Number("num", 1);

    /// <summary>The headers and footers that a reader sees on some page; a file may hold others that belong to nothing.</summary>
    public static IEnumerable<string> ShownReferences(XDocument document) => document.Descendants(WordXml.W + "sectPr")
        .SelectMany(section => section.Elements().Where(element => element.Name.LocalName is "headerReference" or "footerReference" && (element.Val("type") is null or "default" || (element.Val("type") == "first" && section.Element(WordXml.W + "titlePg") is not null))))
        .Select(reference => (string)reference.Attribute(WordXml.R + "id")!).Distinct();

    /// <summary>A copy for one part of the paper, with the template's margins, header and footer.</summary>
    /// <param name="isFirst">It begins where the template's section begins, so that a first page of its own and a first number stay.</param>
    public static XElement Copy(XElement section, bool landscape, bool isFirst)
    {
        var copy = new XElement(section);
        if (!isFirst) FollowOn(copy);
        var size = copy.Element(WordXml.W + "pgSz");
        var (width, height) = (size.Number("w", ShortSide), size.Number("h", LongSide));
        if (!landscape || size is null || width >= height) return copy;

        size.SetAttributeValue(WordXml.W + "w", height);
        size.SetAttributeValue(WordXml.W + "h", width);
        size.SetAttributeValue(WordXml.W + "orient", "landscape");
        return copy;
    }

    /// <summary>The section goes on after another part of the same paper: on a new page that is not a first one.</summary>
    public static void FollowOn(XElement section)
    {
        section.Elements(WordXml.W + "titlePg").Remove();
        section.Element(WordXml.W + "pgNumType")?.SetAttributeValue(WordXml.W + "start", null);
        section.Elements(WordXml.W + "type").Remove();
        var after = section.Elements().LastOrDefault(element => BeforeType.Contains(element.Name.LocalName));
        var type = new XElement(WordXml.W + "type", new XAttribute(WordXml.W + "val", "nextPage"));
        if (after is null) section.AddFirst(type);
        else after.AddAfterSelf(type);
    }

    /// <summary>Gives a table the width that there is, with the shares that its columns have.</summary>
    public static void Fit(XElement table, int width)
    {
        var total = table.Element(WordXml.W + "tblGrid")!.Elements().Sum(column => column.Number("w", 0));
        foreach (var sized in table.Descendants().Where(element => element.Name.LocalName is "gridCol" or "tcW" or "tblW")) sized.SetAttributeValue(WordXml.W + "w", (long)sized.Number("w", 0) * width / total);
    }
}
