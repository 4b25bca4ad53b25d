using System.Drawing;
using System.Globalization;
using OfficeOpenXml;
using OfficeOpenXml.Style;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>How the cells, headings and printed pages of a plan's workbook look.</summary>
internal static class PlanWorkbookStyle
{
    private const string RowStyle = "Plan";

    private const double LineHeight = 15;

    /// <summary>Excel's own limit, in points.</summary>
    private const double MostHeight = 409;

    /// <summary>Some of a line is lost where words break.</summary>
    private const double CharactersPerWidth = 0.92;

    private static readonly Color HeadingSurface = Colour("173F3A");
    private static readonly Color Line = Colour("B8C4C2");

    /// <summary>Writes a text as a text. What looks like a formula is marked with Excel's own quote, so that it stays a text when edited.</summary>
    public static void Text(ExcelRange cell, string? text) => Value(cell.Worksheet, cell.Start.Row, cell.Start.Column, text);

    /// <summary>As <see cref="Text"/> for texts; numbers stay numbers.</summary>
    public static void Value(ExcelWorksheet sheet, int row, int column, object? value)
    {
        if (value is string text)
        {
            var clean = XmlText.Of(text);
            if (clean.Length == 0) return;
            sheet.SetValue(row, column, clean);
            if (LooksLikeFormula(clean)) sheet.Cells[row, column].Style.QuotePrefix = true;
        }
        else if (value is not null)
        {
            sheet.SetValue(row, column, value);
        }
    }

    private static bool LooksLikeFormula(string text) => text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    public static void Title(ExcelRange cell, string text)
    {
        Text(cell, text);
        cell.Style.Font.Bold = true;
        cell.Style.Font.Size = 16;
    }

    public static void Subtitle(ExcelRange cell, string text)
    {
        Text(cell, text);
        cell.Style.Font.Bold = true;
        cell.Style.Font.Size = 12;
    }

    public static void Notice(ExcelRange cell, string text)
    {
        Text(cell, text);
        cell.Style.Font.Bold = true;
        cell.Style.Font.Color.SetColor(Colour("8C1C2C"));
    }

    public static void Heading(ExcelRange cells)
    {
        cells.Style.Font.Bold = true;
        cells.Style.Font.Color.SetColor(Color.White);
        Fill(cells, HeadingSurface);
        cells.Style.WrapText = true;
        cells.Style.VerticalAlignment = ExcelVerticalAlignment.Center;
        cells.Style.HorizontalAlignment = ExcelHorizontalAlignment.Left;
    }

    /// <summary>Defines the look of a table row once, because setting it cell by cell takes longer than writing the cells.</summary>
    public static void Define(ExcelWorkbook workbook)
    {
        var style = workbook.Styles.CreateNamedStyle(RowStyle).Style;
        style.WrapText = true;
        style.VerticalAlignment = ExcelVerticalAlignment.Top;
        style.HorizontalAlignment = ExcelHorizontalAlignment.Left;
        foreach (var side in (ExcelBorderItem[])[style.Border.Top, style.Border.Bottom, style.Border.Left, style.Border.Right])
        {
            side.Style = ExcelBorderStyle.Thin;
            side.Color.SetColor(Line);
        }
    }

    /// <summary>Makes the cells look like table rows. Other looks come after it.</summary>
    public static void Body(ExcelRange cells) => cells.StyleName = RowStyle;

    /// <summary>A chance stays a number, to sort and filter by; its word is shown by the number's own format.</summary>
    public static void Chance(ExcelRange cells) => cells.Style.Numberformat.Format = string.Create(
        CultureInfo.InvariantCulture,
        $"[>={From(Texts.Chance.StablePercent)}]{Shown("Chance.Stable")};[>={From(Texts.Chance.NearPercent)}]{Shown("Chance.Near")};{Shown("Chance.Far")}");

    public static void Band(ExcelRange cells, RiskBand band)
    {
        Fill(cells, Colour(band.Colour));
        cells.Style.Font.Color.SetColor(Colour(band.InkColour));
    }

    /// <summary>
    /// Sets the row's height from the texts and the columns' widths, since the library writes none and not every program works
    /// it out for itself when it opens the file.
    /// </summary>
    public static void FitHeight(ExcelWorksheet sheet, int row, double[] widths)
    {
        var lines = 1;
        for (var column = 0; column < widths.Length; column++)
        {
            if (sheet.GetValue(row, column + 1) is string text) lines = Math.Max(lines, Lines(text, widths[column]));
        }

        sheet.Row(row).Height = Math.Min(MostHeight, (lines * LineHeight) + 3);
    }

    public static double[] Widths(ExcelWorksheet sheet, int columns) =>
        [.. Enumerable.Range(1, columns).Select(column => sheet.Column(column).Width)];

    private static int Lines(string text, double width)
    {
        var fits = Math.Max(1, width * CharactersPerWidth);
        var lines = 0;
        foreach (var line in text.AsSpan().Split('\n')) lines += Math.Max(1, (int)Math.Ceiling((line.End.Value - line.Start.Value) / fits));
        return lines;
    }

    /// <summary>Landscape A4, as wide as the page.</summary>
    public static void Landscape(ExcelWorksheet sheet)
    {
        var print = sheet.PrinterSettings;
        print.PaperSize = ePaperSize.A4;
        print.Orientation = eOrientation.Landscape;
        print.FitToPage = true;
        print.FitToWidth = 1;
        print.FitToHeight = 0;
        print.LeftMargin = print.RightMargin = 0.4m;
        print.TopMargin = print.BottomMargin = 0.7m;
        print.HeaderMargin = print.FooterMargin = 0.3m;
    }

    /// <summary><see cref="Landscape"/>, with page numbers below.</summary>
    public static void Print(ExcelWorksheet sheet, PlanContent content)
    {
        Landscape(sheet);

        // A lone ampersand starts a code there.
        var municipality = XmlText.Of(content.Municipality).Replace("&", "&&", StringComparison.Ordinal);
        sheet.HeaderFooter.OddHeader.LeftAlignedText = municipality;
        sheet.HeaderFooter.OddHeader.RightAlignedText = content.IsDemo ? Texts.T.Of("PlanFile.DemoShort") : "";
        sheet.HeaderFooter.OddFooter.LeftAlignedText = PlanWords.Title(content);
        sheet.HeaderFooter.OddFooter.CenteredText = ExcelHeaderFooter.SheetName;
        sheet.HeaderFooter.OddFooter.RightAlignedText = $"{ExcelHeaderFooter.PageNumber} / {ExcelHeaderFooter.NumberOfPages}";
    }

    /// <summary>The lowest number that is shown as this many per cent.</summary>
    private static decimal From(int percent) => (percent - 0.5m) / 100;

    private static string Shown(string word) => $"{Texts.T.Of("Chance.Percent", "0")} \"{Texts.T.Of(word)}\"";

    private static void Fill(ExcelRange cells, Color colour)
    {
        cells.Style.Fill.PatternType = ExcelFillStyle.Solid;
        cells.Style.Fill.BackgroundColor.SetColor(colour);
    }

    private static Color Colour(string hexadecimal) =>
        Color.FromArgb(unchecked((int)0xFF000000) | int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
