using OfficeOpenXml;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Style = Vaggeryd.InternalControl.Web.Excel.PlanWorkbookStyle;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>A sheet of a workbook of plain tables.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Headings">One per column.</param>
/// <param name="Widths">One per column, in characters.</param>
/// <param name="Rows">Texts and numbers, as many as there are headings.</param>
internal sealed record TableSheet(string Name, string[] Headings, double[] Widths, IReadOnlyList<object?[]> Rows);

/// <summary>Tables as a workbook, each on a sheet of its own. The same tables are the same bytes.</summary>
internal static class TableWorkbook
{
    private const int HeadingRow = 4;

    /// <param name="title">Stands on every sheet.</param>
    /// <param name="lead">The same in a sentence.</param>
    /// <param name="notice">What must not be overlooked, such as the edition.</param>
    /// <param name="sheets">In order.</param>
    /// <param name="output">Written to from where it stands.</param>
    public static void Write(string title, string lead, string notice, IReadOnlyList<TableSheet> sheets, Stream output)
    {
        using var package = new ExcelPackage();
        Style.Define(package.Workbook);
        package.Workbook.Properties.Title = XmlText.Of(title);
        package.Workbook.Properties.SetCustomPropertyValue("Language", PlanWords.LanguageTag);
        foreach (var sheet in sheets) Add(package.Workbook.Worksheets.Add(sheet.Name), sheet, title, lead, notice);
        var bytes = package.GetAsByteArray();
        TimelessPackage.TakeTimes(bytes);
        output.Write(bytes);
    }

    private static void Add(ExcelWorksheet sheet, TableSheet given, string title, string lead, string notice)
    {
        Style.Title(sheet.Cells[1, 1], title);
        Style.Text(sheet.Cells[2, 1], lead);
        Style.Notice(sheet.Cells[3, 1], notice);
        for (var i = 0; i < given.Headings.Length; i++)
        {
            Style.Text(sheet.Cells[HeadingRow, i + 1], given.Headings[i]);
            sheet.Column(i + 1).Width = given.Widths[i];
        }

        if (given.Rows.Count > 0) Style.Body(sheet.Cells[HeadingRow + 1, 1, HeadingRow + given.Rows.Count, given.Headings.Length]);
        for (var row = 0; row < given.Rows.Count; row++)
        {
            for (var i = 0; i < given.Headings.Length; i++) Style.Value(sheet, HeadingRow + 1 + row, i + 1, given.Rows[row][i]);
            Style.FitHeight(sheet, HeadingRow + 1 + row, given.Widths);
        }

        Style.Heading(sheet.Cells[HeadingRow, 1, HeadingRow, given.Headings.Length]);
        sheet.Cells[HeadingRow, 1, HeadingRow + given.Rows.Count, given.Headings.Length].AutoFilter = true;
        sheet.View.FreezePanes(HeadingRow + 1, 2);
        Style.Landscape(sheet);
        sheet.PrinterSettings.RepeatRows = sheet.Cells[$"{HeadingRow}:{HeadingRow}"];
    }
}
