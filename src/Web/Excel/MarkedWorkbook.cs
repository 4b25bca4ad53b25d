using System.Drawing;
using OfficeOpenXml;
using OfficeOpenXml.Style;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>A copy of somebody's workbook with what is wrong written at the cells, as comments on a coloured ground.</summary>
internal static class MarkedWorkbook
{
    /// <param name="Column">From 1.</param>
    public sealed record Mark(string Sheet, int Row, int Column, string What);

    /// <exception cref="BadInputException">The workbook cannot be written again, such as one with pictures on a server without graphics.</exception>
    public static void Write(byte[] content, string fileName, string author, IReadOnlyList<Mark> marks, Stream target)
    {
        using var workbook = WorkbookGuard.Unpack(new MemoryStream(content), fileName);
        try
        {
            using var package = new ExcelPackage(workbook);
            foreach (var cell in marks.GroupBy(mark => (mark.Sheet, mark.Row, mark.Column)))
            {
                if (package.Workbook.Worksheets[cell.Key.Sheet] is { } sheet) Comment(sheet.Cells[cell.Key.Row, cell.Key.Column], string.Join("\n", cell.Select(mark => mark.What)), author);
            }

            package.SaveAs(target);
        }
        catch (Exception failure) when (failure is not (BadInputException or OutOfMemoryException))
        {
            // Pictures and parts that the library does not know: it answers with whatever it stumbled on.
            throw new BadInputException(fileName, T.Of("Excel.CannotMark"));
        }
    }

    private static void Comment(ExcelRange cell, string what, string author)
    {
        var text = cell.Comment is { } earlier ? $"{earlier.Text}\n{what}" : what;
        if (cell.Comment is { } old) cell.Worksheet.Comments.Remove(old);
        cell.AddComment(text, author).AutoFit = true;
        cell.Style.Fill.PatternType = ExcelFillStyle.Solid;
        cell.Style.Fill.BackgroundColor.SetColor(Color.FromArgb(0xFF, 0xE0, 0x8A));
    }
}
