using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>A paper as a Word document.</summary>
internal static class PaperDocument
{
    public static void Write(Paper paper, Stream output) =>
        WordPackage.Write(paper.About, paper.Foot, [.. Head(paper.Head), .. Body(paper), WordPages.Section(WordPackage.FooterId, landscape: false)], output);

    private static IEnumerable<OpenXmlElement> Body(Paper paper)
    {
        var isAfterTable = false;
        foreach (var block in paper.Blocks)
        {
            foreach (var element in Elements(block))
            {
                // Else the text clings to the table's last line.
                if (isAfterTable && block is PaperText && element is Paragraph { ParagraphProperties: { } properties }) properties.SpacingBetweenLines = new SpacingBetweenLines { Before = "120", After = "120" };
                yield return element;
            }

            isAfterTable = block is PaperTable;
        }
    }

    private static IEnumerable<OpenXmlElement> Head(PaperHead head) =>
    [
        WordText.Paragraph(WordStyles.Title, head.Title),
        WordText.Paragraph(WordStyles.Subtitle, head.Municipality),
        WordText.Paragraph(WordStyles.Body, T.Of("Paper.DateIs", head.Day)),
        WordText.Paragraph(WordStyles.Body, T.Of("Paper.DnrIs", head.Dnr)),
    ];

    private static IEnumerable<OpenXmlElement> Elements(PaperBlock block) => block switch
    {
        PaperHeading heading => [WordText.Paragraph(heading.Level == 1 ? WordStyles.Heading1 : WordStyles.Heading2, heading.Text)],
        PaperText text => [WordText.Paragraph(text.IsNotice ? WordStyles.Notice : WordStyles.Body, text.Text)],
        PaperList list => list.Items.Select(item => WordLists.Item(item)),
        PaperTable table => [Table(table)],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
    };

    private static OpenXmlElement Table(PaperTable table)
    {
        var word = new WordTable(table.Caption, [.. table.Headings], PlanDocumentTables.Widths(WordPages.UprightWidth, [.. table.Shares]));
        foreach (var row in table.Rows) word.Row([.. row]);
        return word.Table;
    }
}
