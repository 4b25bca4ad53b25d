using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>Puts a paper's content where the template says, on the template's pages.</summary>
internal static class LetterheadContent
{
    /// <summary>Where the content goes; asked before anything is filled in, since a name may read like a placeholder.</summary>
    public static XElement PlaceIn(XDocument document)
    {
        var place = Placeholders.In(document).Single(found => found.Words.Contains(LetterheadWords.Content)).Paragraph;
        if (LetterheadPages.SectionOf(place) is null) document.Root!.Element(WordXml.W + "body")!.Add(NewSection());
        return place;
    }

    /// <summary>The paper with the template's names of styles and lists.</summary>
    public static XElement Of(IEnumerable<OpenXmlElement> content, IReadOnlyDictionary<string, string> styles, int list)
    {
        var body = WordXml.Of(new Body(content.Where(element => element is not SectionProperties)));
        Rename(body, styles);
        foreach (var number in body.Descendants(WordXml.W + "numId")) number.SetAttributeValue(WordXml.W + "val", list);
        return body;
    }

    public static void Put(XElement place, XElement body)
    {
        var section = LetterheadPages.SectionOf(place)!;
        LayOut(body, section);
        place.AddBeforeSelf(body.Elements());

        // A paragraph that ends a section stays to end it.
        if (LetterheadPages.SectionIn(place) is null) place.Remove();
        else place.Elements().Where(element => element.Name != WordXml.W + "pPr").Remove();
    }

    /// <summary>The ids of styles as the template has them.</summary>
    public static void Rename(XElement written, IReadOnlyDictionary<string, string> styles)
    {
        foreach (var style in written.DescendantsAndSelf(WordXml.W + "pStyle")) style.SetAttributeValue(WordXml.W + "val", styles[style.Val()!]);
    }

    /// <summary>Each part of the paper gets the template's section, its tables that section's width.</summary>
    private static void LayOut(XElement body, XElement section)
    {
        var (tables, isFirst) = (new List<XElement>(), true);
        foreach (var element in body.Elements())
        {
            if (element.Name == WordXml.W + "tbl") tables.Add(element);
            if (LetterheadPages.SectionIn(element) is not { } end) continue;

            var copy = LetterheadPages.Copy(section, LetterheadPages.IsLandscape(end), isFirst);
            foreach (var table in tables) LetterheadPages.Fit(table, LetterheadPages.TextWidth(copy));
            end.ReplaceWith(copy);
            tables.Clear();
            isFirst = false;
        }

        if (!isFirst) LetterheadPages.FollowOn(section);
        foreach (var table in tables) LetterheadPages.Fit(table, LetterheadPages.TextWidth(section));
    }

    private static XElement NewSection()
    {
        var section = WordXml.Of(WordPages.Section("", landscape: false));
        section.Elements(WordXml.W + "footerReference").Remove();
        return section;
    }
}
