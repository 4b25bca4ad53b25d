using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>
/// Brings the styles that a paper needs into a template. What the template defines wins, by the style's name: the id of the same style is
/// "Heading1" in an English Word and "Rubrik1" in a Swedish one.
/// </summary>
internal static class LetterheadStyles
{
    private const string PartId = "rIdPaperStyles";

    /// <summary>These take size and colour of the template's own text where it does not define them.</summary>
    private static readonly string[] Plain = [WordStyles.Body, WordStyles.Footer];

    /// <returns>For each style of <see cref="WordStyles"/>, its id in the template.</returns>
    public static IReadOnlyDictionary<string, string> Merge(MainDocumentPart main, string language)
    {
        var ours = WordXml.Of(WordStyles.Create(language));
        if (main.StyleDefinitionsPart is not { } part)
        {
            WordXml.Write(main.AddNewPart<StyleDefinitionsPart>(PartId), new XDocument(ours));
            return ours.Elements(WordXml.W + "style").ToDictionary(IdOf, IdOf);
        }

        var theirs = WordXml.Read(part);
        var ids = Merge(theirs.Root!, ours);
        Speak(theirs.Root!, language);
        WordXml.Write(part, theirs);
        return ids;
    }

    private static Dictionary<string, string> Merge(XElement theirs, XElement ours)
    {
        var known = theirs.Elements(WordXml.W + "style").Where(style => style.Val("type") == "paragraph").ToList();
        var taken = theirs.Elements(WordXml.W + "style").Select(IdOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var standard = known.Find(style => style.Val("default") is "1" or "true" or "on");
        var ids = new Dictionary<string, string>();
        var missing = new List<XElement>();
        foreach (var style in ours.Elements(WordXml.W + "style"))
        {
            var same = style.Val("default") is null ? known.Find(one => NameOf(one).Equals(NameOf(style), StringComparison.OrdinalIgnoreCase)) : standard;
            ids[IdOf(style)] = same is null ? Free(IdOf(style), taken) : IdOf(same);
            if (same is null) missing.Add(new XElement(style));
        }

        foreach (var style in missing)
        {
            if (Plain.Contains(IdOf(style))) style.Element(WordXml.W + "rPr")?.Remove();
            style.SetAttributeValue(WordXml.W + "styleId", ids[IdOf(style)]);
            foreach (var other in style.Elements().Where(element => element.Name.LocalName is "basedOn" or "next")) other.SetAttributeValue(WordXml.W + "val", ids[other.Val()!]);
            theirs.Add(style);
        }

        return ids;
    }

    /// <summary>So that a screen reader reads the paper in its own language, whatever language the template was written in.</summary>
    private static void Speak(XElement styles, string language)
    {
        foreach (var spoken in styles.Descendants(WordXml.W + "lang")) spoken.SetAttributeValue(WordXml.W + "val", language);
        var defaults = Child(styles, "docDefaults");
        var properties = Child(Child(defaults, "rPrDefault"), "rPr");
        if (properties.Element(WordXml.W + "lang") is null) properties.Add(new XElement(WordXml.W + "lang", new XAttribute(WordXml.W + "val", language)));
    }

    private static XElement Child(XElement parent, string name)
    {
        if (parent.Element(WordXml.W + name) is { } there) return there;
        var made = new XElement(WordXml.W + name);
        parent.AddFirst(made);
        return made;
    }

    private static string Free(string id, HashSet<string> taken)
    {
        while (!taken.Add(id)) id += "2";
        return id;
    }

    private static string IdOf(XElement style) => style.Val("styleId") ?? "";

    private static string NameOf(XElement style) => style.Element(WordXml.W + "name").Val() ?? "";
}
