using System.Globalization;
using OfficeOpenXml;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>
/// Reads the visible sheets of a workbook as texts. Cells only: reading drawings, fitting columns or saving a file with a
/// picture in it needs a graphics library that servers lack.
/// </summary>
internal static class WorkbookReader
{
    /// <exception cref="BadInputException">The workbook cannot be read.</exception>
    public static IReadOnlyList<Sheet> Read(Stream file, string fileName)
    {
        using var workbook = WorkbookGuard.Unpack(file, fileName);
        try
        {
            using var package = new ExcelPackage(workbook);
            return [.. package.Workbook.Worksheets.Where(IsReadable).Select(sheet => ReadSheet(sheet, fileName))];
        }
        catch (Exception damage) when (damage is not (BadInputException or OutOfMemoryException))
        {
            // EPPlus answers damaged XML with whatever it stumbled on: XmlException, NullReferenceException, KeyNotFoundException …
            throw new BadInputException(fileName, T.Of("Import.File.Damaged"));
        }
    }

    private static bool IsReadable(ExcelWorksheet sheet) =>
        sheet is not ExcelChartsheet && sheet.Hidden == eWorkSheetHidden.Visible && sheet.Dimension is not null;

    private static Sheet ReadSheet(ExcelWorksheet sheet, string fileName)
    {
        var (lastRow, lastColumn) = (sheet.Dimension.End.Row, sheet.Dimension.End.Column);
        if (lastRow > WorkbookLimits.Rows && HasValue(sheet, WorkbookLimits.Rows + 1, 1, lastRow, lastColumn))
            throw new BadInputException($"{fileName}, {sheet.Name}", T.Of("Import.File.TooManyRows", WorkbookLimits.Rows));
        if (lastColumn > WorkbookLimits.Columns && HasValue(sheet, 1, WorkbookLimits.Columns + 1, lastRow, lastColumn))
            throw new BadInputException($"{fileName}, {sheet.Name}", T.Of("Import.File.TooManyColumns", WorkbookLimits.Columns));

        var columns = Math.Min(lastColumn, WorkbookLimits.Columns);
        var rows = new SortedDictionary<int, string[]>();
        for (var row = sheet.Dimension.Start.Row; row <= Math.Min(lastRow, WorkbookLimits.Rows); row++)
        {
            if (Texts(sheet, row, columns) is { } cells) rows.Add(row, cells);
        }

        SpreadMerged(sheet, rows, columns);
        return new Sheet(sheet.Name, [.. rows.Select(row => new SheetRow(row.Key, row.Value))]);
    }

    /// <summary>The enumerator visits stored cells only, so a sheet that is formatted to its very end costs nothing.</summary>
    private static bool HasValue(ExcelWorksheet sheet, int fromRow, int fromColumn, int toRow, int toColumn) =>
        sheet.Cells[fromRow, fromColumn, toRow, toColumn].Any(cell => cell.Value is not null);

    /// <summary>The row's texts, or null for a row without any.</summary>
    private static string[]? Texts(ExcelWorksheet sheet, int row, int columns)
    {
        string[]? texts = null;
        for (var column = 1; column <= columns; column++)
        {
            if (sheet.GetValue(row, column) is not { } value) continue;
            if (texts is null) Array.Fill(texts = new string[columns], "");
            texts[column - 1] = TextOf(value);
        }

        for (var column = 1; texts is not null && column <= columns; column++)
        {
            if (texts[column - 1].Length == 0 && sheet.Cells[row, column].Formula.Length > 0 && sheet.GetValue(row, column) is null)
                texts[column - 1] = Sheet.NotCalculated;
        }

        return texts;
    }

    private static string TextOf(object value) => value switch
    {
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A merged cell says the same for every row it spans. To the right it says nothing: those columns mean other things.</summary>
    private static void SpreadMerged(ExcelWorksheet sheet, SortedDictionary<int, string[]> rows, int columns)
    {
        foreach (var address in sheet.MergedCells.Where(a => a is not null).Select(a => new ExcelAddress(a)))
        {
            if (address.Start.Column > columns || !rows.TryGetValue(address.Start.Row, out var first)) continue;
            var text = first[address.Start.Column - 1];
            for (var row = address.Start.Row + 1; text.Length > 0 && row <= Math.Min(address.End.Row, WorkbookLimits.Rows); row++)
            {
                if (rows.TryGetValue(row, out var cells)) cells[address.Start.Column - 1] = text;
            }
        }
    }
}
