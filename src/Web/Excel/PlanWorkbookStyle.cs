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
    private const double LineHeight = 15;

    /// <summary>Excel's own limit, in points.</summary>
    private const double MostHeight = 409;

    /// <summary>Some of a line is lost where words break.</summary>
    private const double CharactersPerWidth = 0.92;

    private static readonly Color HeadingSurface = Colour("173F3A");
    private static readonly Color Line = Colour("B8C4C2");

    /// <summary>Writes a text as a text. What looks like a formula is marked with Excel's own quote, so that it stays a text when edited.</summary>
    public static void Text(ExcelRange cell, string? text)
    {
        var clean = XmlText.Of(text);
        if (clean.Length == 0) return;
        cell.Value = clean;
        if (clean[0] is '=' or '+' or '-' or '@' or '\t' or '\r') cell.Style.QuotePrefix = true;
    }

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
    }

    public static void Body(ExcelRange cells)
    {
        cells.Style.WrapText = true;
        cells.Style.VerticalAlignment = ExcelVerticalAlignment.Top;
        var border = cells.Style.Border;
        border.Top.Style = border.Bottom.Style = border.Left.Style = border.Right.Style = ExcelBorderStyle.Thin;
        foreach (var side in (ExcelBorderItem[])[border.Top, border.Bottom, border.Left, border.Right]) side.Color.SetColor(Line);
    }

    public static void Band(ExcelRange cells, RiskBand band)
    {
        Fill(cells, Colour(band.Colour));
        cells.Style.Font.Color.SetColor(Colour(band.InkColour));
    }

    /// <summary>
    /// Sets the row's height from the texts and the columns' widths, since the library writes none and not every program works
    /// it out for itself when it opens the file.
    /// </summary>
    public static void FitHeight(ExcelWorksheet sheet, int row, int columns)
    {
        var lines = 1;
        for (var column = 1; column <= columns; column++)
        {
            if (sheet.GetValue(row, column) is string text) lines = Math.Max(lines, Lines(text, sheet.Column(column).Width));
        }

        sheet.Row(row).Height = Math.Min(MostHeight, (lines * LineHeight) + 3);
    }

    private static int Lines(string text, double width)
    {
        var fits = Math.Max(1, width * CharactersPerWidth);
        return text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length / fits)));
    }

    /// <summary>Landscape A4, as wide as the page, page numbers below.</summary>
    public static void Print(ExcelWorksheet sheet, PlanContent content)
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

        // A lone ampersand starts a code there.
        var municipality = XmlText.Of(content.Municipality).Replace("&", "&&", StringComparison.Ordinal);
        sheet.HeaderFooter.OddHeader.LeftAlignedText = municipality;
        sheet.HeaderFooter.OddHeader.RightAlignedText = content.IsDemo ? Texts.T.Of("PlanFile.DemoShort") : "";
        sheet.HeaderFooter.OddFooter.LeftAlignedText = PlanWords.Title(content);
        sheet.HeaderFooter.OddFooter.CenteredText = ExcelHeaderFooter.SheetName;
        sheet.HeaderFooter.OddFooter.RightAlignedText = $"{ExcelHeaderFooter.PageNumber} / {ExcelHeaderFooter.NumberOfPages}";
    }

    private static void Fill(ExcelRange cells, Color colour)
    {
        cells.Style.Fill.PatternType = ExcelFillStyle.Solid;
        cells.Style.Fill.BackgroundColor.SetColor(colour);
    }

    private static Color Colour(string hexadecimal) =>
        Color.FromArgb(unchecked((int)0xFF000000) | int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
