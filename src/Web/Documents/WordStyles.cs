using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The named styles of a document: real headings, so that readers and screen readers can find their way.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string Body = "BodyText";
    public const string Notice = "Notice";
    public const string Cell = "TableText";
    public const string Head = "TableHead";
    public const string Footer = "Footer";

    private const string Ink = "173F3A";

    public static Styles Create(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" },
                new FontSize { Val = "22" },
                new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Paragraph(Title, "Title", Spacing(0, 60), Font(52, bold: true, Ink)),
        Paragraph(Subtitle, "Subtitle", Spacing(0, 240), Font(28, bold: false, "3D4F4C")),
        Heading(Heading1, "heading 1", 0, Spacing(360, 120), Font(32, bold: true, Ink)),
        Heading(Heading2, "heading 2", 1, Spacing(240, 80), Font(26, bold: true, Ink)),
        Paragraph(Body, "Body Text", Spacing(0, 120), Font(22, bold: false, "000000")),
        Paragraph(Notice, "Notice", NoticeBox(), Font(22, bold: true, "8C1C2C")),
        Paragraph(Cell, "Table Text", Spacing(20, 20), Font(18, bold: false, "000000")),
        Paragraph(Head, "Table Head", KeptSpacing(), Font(18, bold: true, "FFFFFF")),
        Paragraph(Footer, "footer", Spacing(0, 0), Font(18, bold: false, "3D4F4C")));

    private static Style Paragraph(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties run) =>
        new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };

    /// <summary>A heading stays with what follows it.</summary>
    private static Style Heading(string id, string name, int outlineLevel, StyleParagraphProperties paragraph, StyleRunProperties run)
    {
        paragraph.PrependChild(new KeepLines());
        paragraph.PrependChild(new KeepNext());
        paragraph.Append(new OutlineLevel { Val = outlineLevel });
        return new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = Body }, new PrimaryStyle(), paragraph, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }

    private static StyleParagraphProperties Spacing(int before, int after) =>
        new(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });

    /// <summary>A heading row does not stand alone at the foot of a page.</summary>
    private static StyleParagraphProperties KeptSpacing() =>
        new(new KeepNext(), new SpacingBetweenLines { Before = "40", After = "40" });

    private static StyleParagraphProperties NoticeBox() => new(
        new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 8, Color = "8C1C2C" }),
        new SpacingBetweenLines { Before = "120", After = "240" });

    private static StyleRunProperties Font(int halfPoints, bool bold, string colour)
    {
        var properties = new StyleRunProperties();
        if (bold) properties.Append(new Bold());
        properties.Append(new Color { Val = colour }, new FontSize { Val = $"{halfPoints}" });
        return properties;
    }
}
