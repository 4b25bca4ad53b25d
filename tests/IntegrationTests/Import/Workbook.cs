using OfficeOpenXml;

namespace Vaggeryd.InternalControl.IntegrationTests.Import;

/// <summary>Makes workbooks for tests, as people make them.</summary>
internal static class Workbook
{
    public static MemoryStream Of(Action<ExcelWorksheet> fill)
    {
        using var package = new ExcelPackage();
        fill(package.Workbook.Worksheets.Add("Risker"));
        var stream = new MemoryStream();
        package.SaveAs(stream);
        stream.Position = 0;
        return stream;
    }

    /// <summary>Rows of texts and numbers from A1 onwards; null leaves a cell empty.</summary>
    public static MemoryStream Of(params object?[][] rows) => Of(sheet => Fill(sheet, rows));

    public static void Fill(ExcelWorksheet sheet, object?[][] rows, int firstRow = 1)
    {
        foreach (var (r, row) in rows.Index())
        {
            foreach (var (c, value) in row.Index()) sheet.SetValue(firstRow + r, c + 1, value);
        }
    }
}
