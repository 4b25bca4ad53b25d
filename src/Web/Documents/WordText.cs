using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>Paragraphs and runs of a Word document.</summary>
internal static class WordText
{
    /// <summary>A paragraph in a style of <see cref="WordStyles"/>; line breaks in the text stay.</summary>
    public static Paragraph Paragraph(string style, string text) => new(Styled(style), Run(text));

    public static ParagraphProperties Styled(string style) => new(new ParagraphStyleId { Val = style });

    public static Run Run(string text, RunProperties? properties = null)
    {
        var run = new Run();
        if (properties is not null) run.Append(properties);
        var first = true;
        foreach (var line in XmlText.Of(text).Split('\n'))
        {
            if (!first) run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
            first = false;
        }

        return run;
    }

    public static RunProperties Bold() => new(new Bold());

    /// <summary>A number that Word keeps up to date, such as PAGE.</summary>
    public static IEnumerable<Run> Field(string code) =>
    [
        new(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        new(new Text("1")),
        new(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];
}
