using OfficeOpenXml;
using Vaggeryd.InternalControl.Web.Texts;
using Style = Vaggeryd.InternalControl.Web.Excel.PlanWorkbookStyle;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>A drawn sample as a workbook: how it was drawn, and the rows.</summary>
internal static class SampleWorkbook
{
    private const int NumberWidth = 14;
    private const int CellWidth = 28;

    /// <param name="title">The control and the period.</param>
    /// <param name="facts">How it was drawn.</param>
    /// <param name="headings">The table's.</param>
    /// <param name="rows">As many cells as there are headings; texts stay texts, whatever they begin with.</param>
    /// <param name="output">Where it is written.</param>
    public static void Write(string title, IReadOnlyList<(string Heading, string Text)> facts, IReadOnlyList<string> headings, IReadOnlyList<object?[]> rows, Stream output)
    {
        using var package = new ExcelPackage();
        Style.Define(package.Workbook);
        package.Workbook.Properties.Title = title;
        var sheet = package.Workbook.Worksheets.Add(T.Of("Sample.Title"));
        Style.Title(sheet.Cells[1, 1], title);
        foreach (var (index, fact) in facts.Index())
        {
            Style.Text(sheet.Cells[index + 2, 1], fact.Heading);
            Style.Text(sheet.Cells[index + 2, 3], fact.Text);
        }

        var heading = facts.Count + 3;
        for (var column = 1; column <= headings.Count; column++)
        {
            Style.Text(sheet.Cells[heading, column], headings[column - 1]);
            sheet.Column(column).Width = column <= 2 ? NumberWidth : CellWidth;
        }

        foreach (var (index, row) in rows.Index())
        {
            for (var column = 1; column <= row.Length; column++) Style.Value(sheet, heading + 1 + index, column, row[column - 1]);
        }

        Style.Heading(sheet.Cells[heading, 1, heading, headings.Count]);
        sheet.View.FreezePanes(heading + 1, 1);
        Style.Landscape(sheet);
        package.SaveAs(output);
    }
}
