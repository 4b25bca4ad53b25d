using System.Xml.Linq;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>What one part of a template must not hold: what runs, what fetches, what belongs to another document.</summary>
internal static class CheckLetterheadXml
{
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const int ShownLength = 80;

    /// <summary>Kinds of parts that a letterhead is made of, by the last word of the relationship's type.</summary>
    private static readonly string[] Kinds =
    [
        "officeDocument", "core-properties", "extended-properties", "custom-properties", "thumbnail", "styles", "stylesWithEffects", "settings", "webSettings", "fontTable", "font", "theme",
        "numbering", "header", "footer", "footnotes", "endnotes", "image", "hyperlink", "customXml", "customXmlProps", "glossaryDocument", "people", "classificationlabels", "intelligence",
    ];

    private static readonly string[] Macros = ["vbaProject", "keyMapCustomizations", "attachedToolbars", "extensibility", "wordVbaData"];
    private static readonly string[] Comments = ["comments", "commentsExtended", "commentsIds", "commentsExtensible"];
    private static readonly string[] Embedded = ["object", "control", "OLEObject", "altChunk", "subDoc", "contentPart"];
    private static readonly string[] Tracked = ["ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel"];

    public static IEnumerable<string> Problems(string name, XDocument xml)
    {
        if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) return xml.Root!.Elements().SelectMany(Relationship);

        return [.. xml.Descendants().SelectMany(Element), .. LetterheadFields.Refused(xml).Select(field => T.Of("Template.Field", field))];
    }

    private static IEnumerable<string> Relationship(XElement relationship)
    {
        var kind = ((string?)relationship.Attribute("Type") ?? "").Split('/')[^1];
        var target = (string?)relationship.Attribute("Target") ?? "";
        if (Macros.Contains(kind)) yield return T.Of("Template.Macros");
        else if (Comments.Contains(kind)) yield return T.Of("Template.Comments");
        else if (!IsExternal(relationship) && !Kinds.Contains(kind)) yield return T.Of("Template.Part", kind);

        if (IsExternal(relationship) && !(kind == "hyperlink" && LetterheadFields.IsOpenAddress(target))) yield return T.Of(kind == "attachedTemplate" ? "Template.Attached" : "Template.External", Shown(target));
    }

    private static bool IsExternal(XElement relationship) => (string?)relationship.Attribute("TargetMode") == "External";

    private static IEnumerable<string> Element(XElement element)
    {
        var (space, name) = (element.Name.NamespaceName, element.Name.LocalName);
        if (Embedded.Contains(name) && (space == WordXml.W.NamespaceName || name == "OLEObject")) yield return T.Of("Template.Embedded");
        if (space == WordXml.W.NamespaceName && (Tracked.Contains(name) || name.EndsWith("PrChange", StringComparison.Ordinal))) yield return T.Of("Template.Tracked");
        if (space == WordXml.W.NamespaceName && name == "mailMerge") yield return T.Of("Template.MailMerge");
        if (space == Vml && (string?)element.Attribute("src") is { Length: > 0 } source) yield return T.Of("Template.External", Shown(source));
    }

    private static string Shown(string target) => target.Length <= ShownLength ? target : target[..ShownLength] + "…";
}
