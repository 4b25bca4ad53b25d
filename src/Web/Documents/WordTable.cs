using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>A table with a marked heading row that repeats on each page, and rows that do not break across pages.</summary>
internal sealed class WordTable
{
    /// <summary>Behind a heading row; a template puts its own colour there.</summary>
    public const string HeadingSurface = "173F3A";

    private const string Line = "8FA3A0";

    private readonly int[] _widths;
    private readonly WordRows _rows;

    /// <param name="caption">What the table shows, for those who cannot see it.</param>
    /// <param name="headings">One per column.</param>
    /// <param name="widths">One per column, in twentieths of a point.</param>
    public WordTable(string caption, string[] headings, int[] widths)
    {
        (_widths, _rows) = (widths, new WordRows(widths));
        Table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa }),
                new TableLook { Val = "0420", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = caption }),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));

        var head = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var i = 0; i < headings.Length; i++)
            head.Append(Heading(i, headings[i]));
        Table.Append(head);
        Table.Append(_rows);
    }

    public Table Table { get; }

    public void Row(params WordCell[] cells) => _rows.Add(cells);

    private TableCell Heading(int column, string text) => new(
        new TableCellProperties(
            new TableCellWidth { Width = $"{_widths[column]}", Type = TableWidthUnitValues.Dxa },
            new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = HeadingSurface }),
        WordText.Paragraph(WordStyles.Head, text));

    private static TableBorders Borders() => new(
        Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>());

    private static TBorder Border<TBorder>()
        where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = Line };
}

/// <summary>What stands in a cell: one paragraph per line, and the level whose colour lies behind it.</summary>
internal sealed record WordCell(IReadOnlyList<string> Lines, RiskBand? Band = null, bool FirstIsBold = false)
{
    public static implicit operator WordCell(string text) => new([text]);
}
