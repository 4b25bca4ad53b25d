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

    private readonly Table _table;
    private readonly int[] _widths;

    /// <param name="caption">What the table shows, for those who cannot see it.</param>
    /// <param name="headings">One per column.</param>
    /// <param name="widths">One per column, in twentieths of a point.</param>
    public WordTable(string caption, string[] headings, int[] widths)
    {
        _widths = widths;
        _table = new Table(
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
            head.Append(Cell(i, Surface(HeadingSurface), [WordText.Paragraph(WordStyles.Head, headings[i])]));
        _table.Append(head);
    }

    public Table Table => _table;

    public void Row(params WordCell[] cells)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            row.Append(Cell(i, cell.Band is { } band ? Surface(band.Colour) : null, Paragraphs(cell)));
        }

        _table.Append(row);
    }

    private static IEnumerable<Paragraph> Paragraphs(WordCell cell)
    {
        var lines = cell.Lines.Count > 0 ? cell.Lines : [""];
        for (var i = 0; i < lines.Count; i++)
        {
            var properties = new RunProperties();
            if (cell.FirstIsBold && i == 0) properties.Append(new Bold());
            if (cell.Band is { } band) properties.Append(new Color { Val = band.InkColour });
            yield return new Paragraph(WordText.Styled(WordStyles.Cell), WordText.Run(lines[i], properties));
        }
    }

    private TableCell Cell(int column, Shading? surface, IEnumerable<Paragraph> paragraphs)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{_widths[column]}", Type = TableWidthUnitValues.Dxa });
        if (surface is not null) properties.Append(surface);
        var cell = new TableCell(properties);
        cell.Append(paragraphs);
        return cell;
    }

    private static Shading Surface(string colour) => new() { Val = ShadingPatternValues.Clear, Color = "auto", Fill = colour };

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
