using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>A paper as a Word document.</summary>
internal static class PaperDocument
{
    private static readonly HashSet<string> Nothing = [];

    /// <param name="sheet">The municipality's template; null for the product's own look.</param>
    public static void Write(Paper paper, PaperSheet? sheet, Stream output)
    {
        if (sheet is not null) LetterheadPackage.Write(sheet, paper.About, said => [.. Head(paper.Head, said), .. Body(paper)], output);
        else WordPackage.Write(paper.About, paper.Foot, [.. Head(paper.Head, Nothing), .. Body(paper), WordPages.Section(WordPackage.FooterId, landscape: false)], output);
    }

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

    /// <summary>What the letterhead does not say itself.</summary>
    private static IEnumerable<OpenXmlElement> Head(PaperHead head, IReadOnlySet<string> said)
    {
        if (!said.Contains(LetterheadWords.Title)) yield return WordText.Paragraph(WordStyles.Title, head.Title);
        if (!said.Contains(LetterheadWords.Municipality)) yield return WordText.Paragraph(WordStyles.Subtitle, head.Municipality);
        if (!said.Contains(LetterheadWords.Day)) yield return WordText.Paragraph(WordStyles.Body, T.Of("Paper.DateIs", head.Day));
        if (!said.Contains(LetterheadWords.Dnr)) yield return WordText.Paragraph(WordStyles.Body, T.Of("Paper.DnrIs", head.Dnr));
    }

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
