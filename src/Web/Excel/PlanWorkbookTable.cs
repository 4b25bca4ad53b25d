using OfficeOpenXml;
using OfficeOpenXml.Style;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;
using Style = Vaggeryd.InternalControl.Web.Excel.PlanWorkbookStyle;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>A sheet of risks: title block, headings with filter, one row each. What is seldom read stands to the right, outside the print.</summary>
internal static class PlanWorkbookTable
{
    public const int HeadingRow = 5;

    /// <summary>Columns that stay when the sheet is scrolled to the right: rank and reference.</summary>
    private const int FrozenColumns = 2;

    /// <summary>Widest column, in characters.</summary>
    private const int MostWidth = 34;

    /// <param name="Name">The sheet's name.</param>
    /// <param name="Rows">Its risks.</param>
    /// <param name="Printed">Columns that are printed.</param>
    /// <param name="Detail">Columns to the right of them.</param>
    internal sealed record Sheet(string Name, IEnumerable<PlanRow> Rows, string[] Printed, string[] Detail);

    public static void Add(ExcelPackage package, Sheet given, PlanContent content)
    {
        var sheet = package.Workbook.Worksheets.Add(given.Name);
        var columns = given.Printed.Concat(given.Detail).Select(PlanColumn.Of).ToList();
        TitleBlock(sheet, content);
        for (var i = 0; i < columns.Count; i++) Style.Text(sheet.Cells[HeadingRow, i + 1], columns[i].Heading);

        var widths = columns.Select(column => LongestWord(column.Heading) + 4).ToArray();
        var last = Rows(sheet, given.Rows, columns, widths, content);
        Style.Heading(sheet.Cells[HeadingRow, 1, HeadingRow, columns.Count]);
        if (last > HeadingRow) Style.Body(sheet.Cells[HeadingRow + 1, 1, last, columns.Count]);
        for (var i = 0; i < columns.Count; i++) sheet.Column(i + 1).Width = Math.Min(MostWidth, widths[i]);

        sheet.Cells[HeadingRow, 1, last, columns.Count].AutoFilter = true;
        sheet.View.FreezePanes(HeadingRow + 1, FrozenColumns + 1);
        Style.Print(sheet, content);
        sheet.PrinterSettings.RepeatRows = sheet.Cells[$"{HeadingRow}:{HeadingRow}"];
        sheet.PrinterSettings.PrintArea = sheet.Cells[1, 1, last, given.Printed.Length];
    }

    private static void TitleBlock(ExcelWorksheet sheet, PlanContent content)
    {
        Style.Title(sheet.Cells[1, 1], $"{PlanWords.Title(content)}, {content.Municipality}");
        Style.Text(sheet.Cells[2, 1], $"{PlanWords.Summary(content)} {PlanWords.Rules(content)}");
        Style.Text(sheet.Cells[3, 1], PlanWords.Hashes(content));
        if (content.IsDemo) Style.Notice(sheet.Cells[4, 1], T.Of("PlanFile.Demo"));
    }

    /// <returns>The last row that was written; the heading row when there is none.</returns>
    private static int Rows(ExcelWorksheet sheet, IEnumerable<PlanRow> rows, List<PlanColumn> columns, int[] widths, PlanContent content)
    {
        var level = columns.FindIndex(column => column.Name == nameof(PlanRow.Level));
        var at = HeadingRow;
        foreach (var row in rows)
        {
            at++;
            for (var i = 0; i < columns.Count; i++)
            {
                var cell = sheet.Cells[at, i + 1];
                var value = i == level ? LevelText(row) : columns[i].Read(row);
                if (value is int number) cell.Value = number;
                else Style.Text(cell, value as string);
                widths[i] = Math.Max(widths[i], Width(value));
            }

            if (row.LevelNumber is { } band) Style.Band(sheet.Cells[at, level + 1], content.Model.Band(band));
        }

        for (var i = 0; i < columns.Count; i++)
            sheet.Column(i + 1).Style.HorizontalAlignment = ExcelHorizontalAlignment.Left;
        return at;
    }

    private static string LevelText(PlanRow row) =>
        row.LevelNumber is { } level ? $"{PlanWords.Number(level)} {row.Level}" : T.Of("PlanFile.NotScored");

    /// <summary>Long texts wrap, so a column need not hold them in one line: a third of the length, at least the longest word.</summary>
    private static int Width(object? value) => value switch
    {
        string text when text.Length > 20 => Math.Max(Math.Min(text.Length / 2, MostWidth), LongestWord(text) + 1),
        string text => text.Length + 2,
        _ => 5,
    };

    private static int LongestWord(string text) => text.Split([' ', '\n', '-']).Max(word => word.Length);
}
