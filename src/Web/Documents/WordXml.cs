using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The XML of a Word document that somebody else made: what it holds beside what is looked for stays as it is.</summary>
internal static class WordXml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <exception cref="XmlException">It is not XML, or brings definitions of its own.</exception>
    public static XDocument Read(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public static XDocument Read(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        return Read(stream);
    }

    public static void Write(OpenXmlPart part, XDocument xml)
    {
        using var stream = part.GetStream(FileMode.Create);
        xml.Save(stream, SaveOptions.DisableFormatting | SaveOptions.OmitDuplicateNamespaces);
    }

    public static XElement Of(OpenXmlElement element) => XElement.Parse(element.OuterXml, LoadOptions.PreserveWhitespace);

    /// <summary>The value of <c>w:val</c>, or of another attribute of the same kind.</summary>
    public static string? Val(this XElement? element, string name = "val") => (string?)element?.Attribute(W + name);

    public static int Number(this XElement? element, string name, int otherwise) => int.TryParse(element.Val(name), out var number) ? number : otherwise;
}
