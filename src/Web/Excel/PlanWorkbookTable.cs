using OfficeOpenXml;
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

    /// <summary>Widest printed column, in characters.</summary>
    private const int MostWidth = 28;

    /// <summary>Width of the few texts on why a value is set by hand: narrow, so that the print stays readable.</summary>
    private const int OverrideWidth = 18;

    /// <summary>Widest column outside the print; wide, so that its texts do not make the printed rows tall.</summary>
    private const int MostDetailWidth = 50;

    /// <summary>Width of a column of numbers, whose heading stands upright.</summary>
    private const int NumberWidth = 6;

    private const int HeadingHeight = 84;

    private static readonly string[] Numbers = [nameof(PlanRow.Rank), nameof(PlanRow.Likelihood), nameof(PlanRow.Consequence), nameof(PlanRow.Value), nameof(PlanRow.ComputedValue), nameof(PlanRow.Gap), nameof(PlanRow.Appetite)];

    /// <param name="Name">The sheet's name.</param>
    /// <param name="Rows">Its risks.</param>
    /// <param name="Count">How many they are.</param>
    /// <param name="Printed">Columns that are printed.</param>
    /// <param name="Detail">Columns to the right of them.</param>
    internal sealed record Sheet(string Name, IEnumerable<PlanRow> Rows, int Count, string[] Printed, string[] Detail);

    public static void Add(ExcelPackage package, Sheet given, PlanContent content)
    {
        var sheet = package.Workbook.Worksheets.Add(given.Name);
        var columns = given.Printed.Concat(given.Detail).Select(PlanColumn.Of).ToList();
        TitleBlock(sheet, content);
        for (var i = 0; i < columns.Count; i++) Style.Text(sheet.Cells[HeadingRow, i + 1], columns[i].Heading);

        var widths = columns.Select(column => Numbers.Contains(column.Name) ? NumberWidth : LongestWord(column.Heading) + 3).ToArray();
        var last = HeadingRow + given.Count;
        if (given.Count > 0) Style.Body(sheet.Cells[HeadingRow + 1, 1, last, columns.Count]);
        var chance = columns.FindIndex(column => column.Name == nameof(PlanRow.SelectionProbability));
        if (given.Count > 0 && chance >= 0) Style.Chance(sheet.Cells[HeadingRow + 1, chance + 1, last, chance + 1]);
        Rows(sheet, given.Rows, columns, widths, content);
        Layout(sheet, columns, widths, given.Printed.Length, last);
        sheet.Cells[HeadingRow, 1, last, columns.Count].AutoFilter = true;
        sheet.View.FreezePanes(HeadingRow + 1, FrozenColumns + 1);
        Style.Print(sheet, content);
        sheet.PrinterSettings.RepeatRows = sheet.Cells[$"{HeadingRow}:{HeadingRow}"];
        sheet.PrinterSettings.PrintArea = sheet.Cells[1, 1, last, given.Printed.Length];
    }

    private static void TitleBlock(ExcelWorksheet sheet, PlanContent content)
    {
        Style.Title(sheet.Cells[1, 1], $"{PlanWords.Title(content)}, {content.Municipality}");
        Style.Text(sheet.Cells[2, 1], $"{PlanWords.Summary(content)} {string.Join(' ', PlanWords.Picks(content).Prepend(PlanWords.Rules(content)))}");
        Style.Text(sheet.Cells[3, 1], PlanWords.Hashes(content));
        Style.Notice(sheet.Cells[4, 1], PlanWords.Notices(content));
    }

    private static void Rows(ExcelWorksheet sheet, IEnumerable<PlanRow> rows, List<PlanColumn> columns, int[] widths, PlanContent content)
    {
        var level = columns.FindIndex(column => column.Name == nameof(PlanRow.Level));
        var chance = columns.FindIndex(column => column.Name == nameof(PlanRow.SelectionProbability));
        var bands = new List<(int Level, int First, int Last)>();
        var at = HeadingRow;
        foreach (var row in rows)
        {
            at++;
            for (var i = 0; i < columns.Count; i++)
            {
                var value = i == level ? LevelText(row) : columns[i].Read(row);
                Style.Value(sheet, at, i + 1, i == chance ? row.SelectionProbability : value);
                widths[i] = Math.Max(widths[i], Width(value));
            }

            if (row.LevelNumber is not { } band) continue;
            if (bands is [.., var run] && run.Level == band) bands[^1] = run with { Last = at };
            else bands.Add((band, at, at));
        }

        // In rank order most risks of a level stand together, so there are few ranges; where the cell decides the level, some more.
        foreach (var (band, first, last) in bands)
            Style.Band(sheet.Cells[first, level + 1, last, level + 1], content.Model.Band(band));
    }

    private static void Layout(ExcelWorksheet sheet, List<PlanColumn> columns, int[] widths, int printed, int last)
    {
        Style.Heading(sheet.Cells[HeadingRow, 1, HeadingRow, columns.Count]);
        sheet.Row(HeadingRow).Height = HeadingHeight;
        for (var i = 0; i < columns.Count; i++)
        {
            sheet.Column(i + 1).Width = Math.Min(columns[i].Name == nameof(PlanRow.OverrideReason) ? OverrideWidth : i < printed ? MostWidth : MostDetailWidth, widths[i]);
            if (Numbers.Contains(columns[i].Name)) sheet.Cells[HeadingRow, i + 1].Style.TextRotation = 90;
        }

        var set = Style.Widths(sheet, columns.Count);
        for (var row = HeadingRow + 1; row <= last; row++) Style.FitHeight(sheet, row, set);
    }

    private static string LevelText(PlanRow row) =>
        row.LevelNumber is { } level ? $"{PlanWords.Number(level)} {row.Level}" : T.Of("PlanFile.NotScored");

    /// <summary>Long texts wrap, so a column need not hold them in one line: a half of the length, at least the longest word.</summary>
    private static int Width(object? value) => value switch
    {
        string text when text.Length > 20 => Math.Max(text.Length / 2, LongestWord(text) + 1),
        string text => text.Length + 2,
        _ => NumberWidth,
    };

    private static int LongestWord(ReadOnlySpan<char> text)
    {
        var longest = 0;
        foreach (var word in text.SplitAny(' ', '\n', '-')) longest = Math.Max(longest, word.End.Value - word.Start.Value);
        return longest;
    }
}
