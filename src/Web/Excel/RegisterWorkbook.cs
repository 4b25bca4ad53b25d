using System.Drawing;
using OfficeOpenXml;
using OfficeOpenXml.Style;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>A workbook with one table, made to be worked in: headings that stay, filters, widths that fit, ready for print.</summary>
internal sealed class RegisterWorkbook : IDisposable
{
    private const int NarrowestColumn = 8;
    private const int WidestColumn = 60;
    private const int DayWidth = 10;

    private readonly ExcelPackage _package = new();
    private readonly ExcelWorksheet _sheet;
    private readonly string _about;
    private readonly int[] _widths;
    private int _row = 1;

    /// <param name="title">The workbook's title.</param>
    /// <param name="sheetName">The sheet's name.</param>
    /// <param name="about">What the reader must know of it; stands among its properties and at the foot of each printed page.</param>
    /// <param name="headings">The columns.</param>
    public RegisterWorkbook(string title, string sheetName, string about, IReadOnlyList<string> headings)
    {
        _package.Workbook.Properties.Title = title;
        _package.Workbook.Properties.Comments = about;
        _about = about;
        _sheet = _package.Workbook.Worksheets.Add(sheetName);
        _widths = new int[headings.Count];
        Add([.. headings]);
    }

    /// <summary>Whole numbers, days and texts; null leaves the cell empty.</summary>
    public void Add(IReadOnlyList<object?> values)
    {
        for (var column = 0; column < values.Count; column++)
        {
            if (values[column] is not { } value) continue;
            if (value is DateOnly day)
            {
                // The one format of days that every program shows in its own way and that is known again as a day.
                _sheet.SetValue(_row, column + 1, day.ToDateTime(TimeOnly.MinValue));
                _sheet.Cells[_row, column + 1].Style.Numberformat.Format = "mm-dd-yy";
                _widths[column] = Math.Max(_widths[column], DayWidth);
                continue;
            }

            _sheet.SetValue(_row, column + 1, value);
            if (value is not string text) continue;
            _widths[column] = Math.Max(_widths[column], text.Length > WidestColumn ? WidestColumn : text.Length);

            // A text is stored as a text. The mark keeps it one when a person edits the cell.
            if (text is [('=' or '+' or '-' or '@' or '\t' or '\r'), ..]) _sheet.Cells[_row, column + 1].Style.QuotePrefix = true;
        }

        _row++;
    }

    public void Save(Stream target)
    {
        var (rows, columns) = (_row - 1, _widths.Length);
        for (var column = 0; column < columns; column++)
            _sheet.Column(column + 1).Width = Math.Clamp(_widths[column] + 3, NarrowestColumn, WidestColumn);

        var all = _sheet.Cells[1, 1, rows, columns];
        all.Style.VerticalAlignment = ExcelVerticalAlignment.Top;
        all.Style.WrapText = true;
        all.AutoFilter = true;

        var headings = _sheet.Cells[1, 1, 1, columns];
        headings.Style.Font.Bold = true;
        headings.Style.Fill.PatternType = ExcelFillStyle.Solid;
        headings.Style.Fill.BackgroundColor.SetColor(Color.FromArgb(0xDF, 0xEB, 0xE8));
        headings.Style.Border.Bottom.Style = ExcelBorderStyle.Thin;
        _sheet.View.FreezePanes(2, 1);
        PrepareForPrint();
        _package.SaveAs(target);
    }

    public void Dispose() => _package.Dispose();

    private void PrepareForPrint()
    {
        var print = _sheet.PrinterSettings;
        print.Orientation = eOrientation.Landscape;
        print.PaperSize = ePaperSize.A3;
        print.FitToPage = true;
        print.FitToWidth = 1;
        print.FitToHeight = 0;
        print.RepeatRows = new ExcelAddress("1:1");
        _sheet.HeaderFooter.OddFooter.LeftAlignedText = _about;
        _sheet.HeaderFooter.OddFooter.CenteredText = $"{ExcelHeaderFooter.PageNumber} ({ExcelHeaderFooter.NumberOfPages})";
    }
}
