using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The heading rows of tables take the colour of the template's own headings, where white letters can be read on it.</summary>
internal static class LetterheadColour
{
    /// <summary>Least contrast of text to what lies behind it (WCAG 2.2, 1.4.3).</summary>
    private const double LeastContrast = 4.5;

    public static void Apply(XElement content, MainDocumentPart main, string headingStyle)
    {
        var heading = WordXml.Read(main.StyleDefinitionsPart!).Root!.Elements(WordXml.W + "style").FirstOrDefault(style => style.Val("styleId") == headingStyle);
        var colour = heading?.Element(WordXml.W + "rPr")?.Element(WordXml.W + "color").Val();
        if (colour is not { Length: 6 } || !int.TryParse(colour, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb) || ContrastToWhite(rgb) < LeastContrast) return;

        foreach (var surface in content.Descendants(WordXml.W + "shd").Where(surface => surface.Val("fill") == WordTable.HeadingSurface)) surface.SetAttributeValue(WordXml.W + "fill", colour);
    }

    private static double ContrastToWhite(int rgb) => 1.05 / (0.05 + (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear(rgb >> 8)) + (0.0722 * Linear(rgb)));

    private static double Linear(int part)
    {
        var share = (part & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
