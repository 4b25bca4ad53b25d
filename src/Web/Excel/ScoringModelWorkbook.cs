using OfficeOpenXml;
using OfficeOpenXml.Style;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;
using Style = Vaggeryd.InternalControl.Web.Excel.PlanWorkbookStyle;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>A scoring model as a workbook: the matrix with its bands, the scales with their dimensions, and what the model weighs.</summary>
internal static class ScoringModelWorkbook
{
    private const int FirstWidth = 34;
    private const int OtherWidth = 30;
    private const int MostColumns = 16;

    /// <param name="model">The model.</param>
    /// <param name="goals">What goals weigh, in sentences.</param>
    /// <param name="appetites">What is tolerated, in sentences.</param>
    /// <param name="effects">What controls take off, in sentences.</param>
    /// <param name="output">Written to from where it stands.</param>
    public static void Write(ScoringModel model, IReadOnlyList<string> goals, IReadOnlyList<string> appetites, IReadOnlyList<string> effects, Stream output)
    {
        using var package = new ExcelPackage();
        Style.Define(package.Workbook);
        package.Workbook.Properties.Title = XmlText.Of(T.Of("Model.Named", model.Title, model.Number));
        Matrix(package, model);
        Scales(package, model);
        var sheet = Sheet(package, T.Of("Model.Sheet.Weighing"), model);
        var at = Lines(sheet, 3, T.Of("Model.Part.Order"), [.. model.Order.Keys.Index().Select(key => $"{key.Index + 1}. {T.Of($"Model.Order.{key.Item}")}"), T.Of("Model.OrderHelp")]);
        at = Lines(sheet, at, T.Of("Model.Part.Goals"), goals);
        at = Lines(sheet, at, T.Of("Model.Part.Appetites"), appetites);
        Lines(sheet, at, T.Of("Model.Part.Effects"), effects);
        sheet.Column(1).Width = FirstWidth * 3;
        package.SaveAs(output);
    }

    private static void Matrix(ExcelPackage package, ScoringModel model)
    {
        var sheet = Sheet(package, T.Of("PlanFile.Sheet.Matrix"), model);
        Style.Text(sheet.Cells[2, 1], $"{T.Of("Scoring.Formula", T.Of(model.Formula))} {T.Of(model.HasBandsByCell ? "PlanFile.BandsByCell" : "Scoring.ValueDecides")}");
        Table(sheet, 4, [T.Of("PlanFile.Matrix.Corner"), .. model.Consequence.Select(Step)], []);
        var at = 5;
        foreach (var likelihood in model.Likelihood.Reverse())
        {
            Style.Body(sheet.Cells[at, 1, at, model.Consequence.Count + 1]);
            Style.Text(sheet.Cells[at, 1], Step(likelihood));
            foreach (var consequence in model.Consequence)
            {
                var score = model.Score(likelihood.Number, consequence.Number);
                var cell = sheet.Cells[at, consequence.Number + 1];
                Style.Text(cell, $"{score.Value} {T.Of(model.Band(score.Level).Name)}");
                Style.Band(cell, model.Band(score.Level));
                cell.Style.HorizontalAlignment = ExcelHorizontalAlignment.Center;
            }

            at++;
        }

        at = Table(
            sheet,
            at + 1,
            [T.Of("Model.Level"), T.Of("Model.From"), T.Of("Model.To"), T.Of("Model.Advice")],
            [.. model.Bands.Select(band => (object?[])[$"{band.Level} {T.Of(band.Name)}", band.From, band.To, T.Of(band.Advice)])]);
        foreach (var band in model.Bands) Style.Band(sheet.Cells[at - model.Bands.Count + band.Level - 2, 1], band);
        Style.Text(sheet.Cells[at, 1], $"{T.Of("Scoring.Hash")}: {model.Hash}");
    }

    private static void Scales(ExcelPackage package, ScoringModel model)
    {
        var sheet = Sheet(package, T.Of("Model.Sheet.Scales"), model);
        var dimensions = model.Definition.Dimensions;
        var at = Table(sheet, 3, [T.Of("PlanColumn.Likelihood"), T.Of("PlanFile.About.Meaning")], [.. model.Likelihood.Select(step => (object?[])[Step(step), T.Of(step.Meaning)])]);
        at = Table(
            sheet,
            at,
            [T.Of("PlanColumn.Consequence"), T.Of("PlanFile.About.Meaning"), .. dimensions.Select(dimension => $"{T.Of(dimension.Name)} ({T.Of("Scoring.Weight", dimension.Weight)})")],
            [.. model.Consequence.Select(step => (object?[])[Step(step), T.Of(step.Meaning), .. dimensions.Select(dimension => T.Of(dimension.Meanings[step.Number - 1]))])]);
        if (dimensions.Count > 0) Style.Text(sheet.Cells[at, 1], T.Of(model.Definition.Aggregation));
    }

    private static ExcelWorksheet Sheet(ExcelPackage package, string name, ScoringModel model)
    {
        var sheet = package.Workbook.Worksheets.Add(name);
        sheet.Column(1).Width = FirstWidth;
        for (var column = 2; column <= MostColumns; column++) sheet.Column(column).Width = OtherWidth;
        Style.Title(sheet.Cells[1, 1], T.Of("Model.Named", model.Title, model.Number));
        sheet.PrinterSettings.Orientation = eOrientation.Landscape;
        sheet.PrinterSettings.FitToPage = true;
        sheet.PrinterSettings.FitToWidth = 1;
        sheet.PrinterSettings.FitToHeight = 0;
        return sheet;
    }

    /// <summary>Says the row after the table and an empty one.</summary>
    private static int Table(ExcelWorksheet sheet, int at, IReadOnlyList<string> headings, IReadOnlyList<object?[]> rows)
    {
        for (var column = 0; column < headings.Count; column++) Style.Text(sheet.Cells[at, column + 1], headings[column]);
        Style.Heading(sheet.Cells[at, 1, at, headings.Count]);
        foreach (var row in rows)
        {
            at++;
            Style.Body(sheet.Cells[at, 1, at, headings.Count]);
            for (var column = 0; column < row.Length; column++) Style.Value(sheet, at, column + 1, row[column]);
            Style.FitHeight(sheet, at, Style.Widths(sheet, headings.Count));
        }

        return at + 2;
    }

    private static int Lines(ExcelWorksheet sheet, int at, string heading, IReadOnlyList<string> lines)
    {
        Style.Subtitle(sheet.Cells[at++, 1], heading);
        foreach (var line in lines)
        {
            Style.Text(sheet.Cells[at, 1], line);
            sheet.Cells[at++, 1].Style.WrapText = true;
        }

        return at + 1;
    }

    private static string Step(ScaleStep step) => $"{step.Number} {T.Of(step.Word)}";
}
