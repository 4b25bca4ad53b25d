using System.Drawing;
using OfficeOpenXml;
using OfficeOpenXml.DataValidation.Contracts;
using OfficeOpenXml.Style;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>
/// A department's risks as a workbook to work in: what to do on the first sheet, the risks on the second, with lists to choose from. Headings and
/// the references of risks that exist are locked, without a password: against slips, not against people.
/// </summary>
internal static class DepartmentWorkbook
{
    /// <summary>Rows after the last risk, for new ones.</summary>
    public const int FreeRows = 100;

    private const int PagesWide = 4;
    private const int PromptLimit = 250;
    private const int TitleLimit = 32;
    private const double InstructionWidth = 72;

    /// <param name="Options">What to choose from; null: anything.</param>
    /// <param name="Help">Said beside the cell when it is chosen, and when something else is written.</param>
    /// <param name="IsLocked">Not for people to change where a risk exists.</param>
    public sealed record Column(string Heading, int Width, IReadOnlyList<string>? Options, string? Help, bool IsLocked = false, bool IsHidden = false, bool IsDay = false, bool IsStrict = true);

    /// <param name="Sections">Heading and lines of the first sheet.</param>
    public sealed record Content(string Title, string InstructionSheet, string RiskSheet, string ChoiceSheet, IReadOnlyList<(string Heading, IReadOnlyList<string> Lines)> Sections, IReadOnlyList<Column> Columns, IReadOnlyList<object?[]> Rows);

    public static void Write(Content content, Stream target)
    {
        using var package = new ExcelPackage();
        package.Workbook.Properties.Title = content.Title;
        Instructions(package.Workbook.Worksheets.Add(content.InstructionSheet), content);
        var sheet = package.Workbook.Worksheets.Add(content.RiskSheet);
        var choices = package.Workbook.Worksheets.Add(content.ChoiceSheet);
        choices.Hidden = eWorkSheetHidden.VeryHidden;
        Risks(sheet, content);
        foreach (var (index, column) in content.Columns.Index()) Guide(sheet, choices, index + 1, column, content.Rows.Count + 1 + FreeRows);
        Protect(sheet);
        package.Workbook.View.ActiveTab = 1;
        package.SaveAs(target);
    }

    private static void Instructions(ExcelWorksheet sheet, Content content)
    {
        sheet.Column(1).Width = InstructionWidth;
        sheet.Cells[1, 1].Value = content.Title;
        sheet.Cells[1, 1].Style.Font.Size = 16;
        sheet.Cells[1, 1].Style.Font.Bold = true;
        var row = 3;
        foreach (var (heading, lines) in content.Sections)
        {
            sheet.Cells[row, 1].Value = heading;
            sheet.Cells[row++, 1].Style.Font.Bold = true;
            foreach (var line in lines)
            {
                sheet.Cells[row, 1].Value = line;
                sheet.Cells[row, 1].Style.WrapText = true;
                PlanWorkbookStyle.FitHeight(sheet, row++, [InstructionWidth]);
            }

            row++;
        }

        sheet.View.ShowGridLines = false;
        sheet.PrinterSettings.PaperSize = ePaperSize.A4;
        sheet.PrinterSettings.FitToPage = true;
        sheet.PrinterSettings.FitToWidth = 1;
        sheet.PrinterSettings.FitToHeight = 0;
        sheet.Protection.IsProtected = true;
    }

    private static void Risks(ExcelWorksheet sheet, Content content)
    {
        var (columns, last) = (content.Columns.Count, content.Rows.Count + 1 + FreeRows);
        for (var column = 1; column <= columns; column++)
        {
            sheet.Cells[1, column].Value = content.Columns[column - 1].Heading;
            sheet.Column(column).Width = content.Columns[column - 1].Width;
            sheet.Column(column).Hidden = content.Columns[column - 1].IsHidden;
        }

        var all = sheet.Cells[1, 1, last, columns];
        all.Style.VerticalAlignment = ExcelVerticalAlignment.Top;
        all.Style.WrapText = true;
        all.Style.Border.Bottom.Style = ExcelBorderStyle.Hair;
        sheet.Cells[2, 1, last, columns].Style.Locked = false;
        foreach (var (index, _) in content.Columns.Index().Where(column => column.Item.IsDay)) sheet.Cells[2, index + 1, last, index + 1].Style.Numberformat.Format = "mm-dd-yy";
        foreach (var (at, row) in content.Rows.Index())
        {
            for (var column = 0; column < columns; column++) Fill(sheet, at + 2, column + 1, row[column], content.Columns[column].IsLocked);
        }

        var widths = PlanWorkbookStyle.Widths(sheet, columns);
        for (var row = 1; row <= content.Rows.Count + 1; row++) PlanWorkbookStyle.FitHeight(sheet, row, widths);
        var headings = sheet.Cells[1, 1, 1, columns];
        headings.Style.Font.Bold = true;
        headings.Style.Fill.PatternType = ExcelFillStyle.Solid;
        headings.Style.Fill.BackgroundColor.SetColor(Color.FromArgb(0xDF, 0xEB, 0xE8));
        headings.AutoFilter = true;
        sheet.View.FreezePanes(2, 3);
        sheet.PrinterSettings.Orientation = eOrientation.Landscape;
        sheet.PrinterSettings.PaperSize = ePaperSize.A3;
        sheet.PrinterSettings.FitToPage = true;
        sheet.PrinterSettings.FitToWidth = PagesWide;
        sheet.PrinterSettings.FitToHeight = 0;
        sheet.PrinterSettings.RepeatRows = new ExcelAddress("1:1");
        sheet.PrinterSettings.RepeatColumns = new ExcelAddress("A:B");
        sheet.PrinterSettings.PrintArea = sheet.Cells[1, 1, content.Rows.Count + 1, columns];
        sheet.HeaderFooter.OddFooter.LeftAlignedText = content.Title;
        sheet.HeaderFooter.OddFooter.CenteredText = $"{ExcelHeaderFooter.PageNumber} ({ExcelHeaderFooter.NumberOfPages})";
    }

    private static void Fill(ExcelWorksheet sheet, int row, int column, object? value, bool isLocked)
    {
        var cell = sheet.Cells[row, column];
        if (isLocked)
        {
            cell.Style.Locked = true;
            cell.Style.Font.Color.SetColor(Color.FromArgb(0x55, 0x60, 0x68));
        }

        if (value is null) return;
        cell.Value = value is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : value;

        // A text is stored as a text. The mark keeps it one when a person edits the cell.
        if (value is string and [('=' or '+' or '-' or '@' or '\t' or '\r'), ..]) cell.Style.QuotePrefix = true;
    }

    private static void Guide(ExcelWorksheet sheet, ExcelWorksheet choices, int column, Column about, int last)
    {
        if (about.IsHidden || about.Help is null) return;

        var address = ExcelCellBase.GetAddress(2, column, last, column);
        IExcelDataValidation guide;
        if (about.Options is { Count: > 0 } options)
        {
            for (var at = 0; at < options.Count; at++) choices.Cells[at + 1, column].Value = options[at];
            var list = sheet.DataValidations.AddListValidation(address);
            list.Formula.ExcelFormula = $"'{choices.Name}'!{ExcelCellBase.GetAddress(1, column, options.Count, column, true)}";
            list.AllowBlank = true;
            guide = list;
        }
        else if (about.IsDay)
        {
            var day = sheet.DataValidations.AddDateTimeValidation(address);
            day.Operator = OfficeOpenXml.DataValidation.ExcelDataValidationOperator.greaterThan;
            day.Formula.Value = new DateTime(2000, 1, 1);
            day.AllowBlank = true;
            guide = day;
        }
        else
        {
            guide = sheet.DataValidations.AddAnyValidation(address);
        }

        guide.ShowInputMessage = true;
        guide.PromptTitle = Cut(about.Heading, TitleLimit);
        guide.Prompt = Cut(about.Help, PromptLimit);
        guide.ShowErrorMessage = about.IsStrict && (about.Options is not null || about.IsDay);
        guide.ErrorTitle = Cut(about.Heading, TitleLimit);
        guide.Error = Cut(about.Help, PromptLimit);
    }

    private static void Protect(ExcelWorksheet sheet)
    {
        sheet.Protection.IsProtected = true;
        sheet.Protection.AllowSelectLockedCells = true;
        sheet.Protection.AllowFormatColumns = true;
        sheet.Protection.AllowFormatRows = true;
        sheet.Protection.AllowFormatCells = true;
        sheet.Protection.AllowAutoFilter = true;
    }

    private static string Cut(string text, int limit) => text.Length > limit ? text[..limit] : text;
}
