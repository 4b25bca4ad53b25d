using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using Shown = Vaggeryd.InternalControl.Web.Features.Shared.XmlText;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>
/// The rows of a table, written as they come: ten thousand of them as objects of the library's own are a million objects, which take longer to make
/// and to write than the plan itself.
/// </summary>
internal sealed class WordRows(IReadOnlyList<int> widths) : OpenXmlUnknownElement("w", "tr", Space)
{
    private const string Space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    private readonly List<IReadOnlyList<WordCell>> _rows = [];

    public void Add(IReadOnlyList<WordCell> cells) => _rows.Add(cells);

    public override void WriteTo(XmlWriter xmlWriter)
    {
        foreach (var row in _rows)
        {
            Begin(xmlWriter, "tr");
            Begin(xmlWriter, "trPr");
            Mark(xmlWriter, "cantSplit");
            xmlWriter.WriteEndElement();
            for (var i = 0; i < row.Count; i++) Cell(xmlWriter, row[i], widths[i]);
            xmlWriter.WriteEndElement();
        }
    }

    private static void Cell(XmlWriter xml, WordCell cell, int width)
    {
        Begin(xml, "tc");
        Begin(xml, "tcPr");
        Mark(xml, "tcW", ("w", width.ToString(CultureInfo.InvariantCulture)), ("type", "dxa"));
        if (cell.Band is { } band) Mark(xml, "shd", ("val", "clear"), ("color", "auto"), ("fill", band.Colour));
        xml.WriteEndElement();
        if (cell.Lines.Count == 0) Paragraph(xml, cell, "", isFirst: true);
        for (var i = 0; i < cell.Lines.Count; i++) Paragraph(xml, cell, cell.Lines[i], i == 0);
        xml.WriteEndElement();
    }

    private static void Paragraph(XmlWriter xml, WordCell cell, string text, bool isFirst)
    {
        Begin(xml, "p");
        Begin(xml, "pPr");
        Mark(xml, "pStyle", ("val", WordStyles.Cell));
        xml.WriteEndElement();
        Begin(xml, "r");
        if (cell.Band is not null || (isFirst && cell.FirstIsBold))
        {
            Begin(xml, "rPr");
            if (isFirst && cell.FirstIsBold) Mark(xml, "b");
            if (cell.Band is { } band) Mark(xml, "color", ("val", band.InkColour));
            xml.WriteEndElement();
        }

        Lines(xml, Shown.Of(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Line breaks in the text stay.</summary>
    private static void Lines(XmlWriter xml, string text)
    {
        var from = 0;
        while (true)
        {
            var end = text.IndexOf('\n', from);
            Begin(xml, "t");
            xml.WriteAttributeString("xml", "space", Xml, "preserve");
            xml.WriteString(end < 0 ? text[from..] : text[from..end]);
            xml.WriteEndElement();
            if (end < 0) return;

            Mark(xml, "br");
            from = end + 1;
        }
    }

    private static void Mark(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(xml, name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString("w", attribute, Space, value);
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string name) => xml.WriteStartElement("w", name, Space);
}
