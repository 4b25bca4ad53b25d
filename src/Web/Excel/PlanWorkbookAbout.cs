using OfficeOpenXml;
using OfficeOpenXml.Style;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;
using Style = Vaggeryd.InternalControl.Web.Excel.PlanWorkbookStyle;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>The sheet that says how the plan was made, what its words mean, and how anyone checks it.</summary>
internal static class PlanWorkbookAbout
{
    private const int LabelWidth = 36;
    private const int TextWidth = 90;

    public static void Add(ExcelPackage package, PlanContent content, int printedColumns)
    {
        var sheet = package.Workbook.Worksheets.Add(T.Of("PlanFile.Sheet.About"));
        sheet.Column(1).Width = LabelWidth;
        sheet.Column(2).Width = TextWidth;
        Style.Title(sheet.Cells[1, 1], T.Of("PlanFile.About.Title"));

        var at = 3;
        Line(T.Of("PlanFile.About.Municipality"), content.Municipality);
        foreach (var line in PlanMarkWords.Front(content.Mark)) Line(T.Of("PlanVersion.Version"), line);
        Line(T.Of("PlanFile.About.Edition"), PlanWords.Edition(content));
        if (content.IsDemo) Line(T.Of("PlanFile.DemoShort"), T.Of("PlanFile.Demo"));
        Line(T.Of("PlanFile.About.Selection"), PlanWords.Rules(content));
        foreach (var sentence in PlanWords.Picks(content)) Line(T.Of("PlanFile.About.Selection"), sentence);
        Line(T.Of("PlanFile.About.Written"), string.Join(", ", content.Plan.Selection.Rules));
        foreach (var sentence in PlanWords.Robustness(content)) Line(T.Of("PlanColumn.SelectionProbability"), sentence);
        Line(T.Of("PlanFile.About.ModelHash"), content.Plan.ScoringModelHash);
        Line(T.Of("PlanFile.About.InputHash"), content.Plan.InputHash);
        Line(T.Of("PlanFile.About.Check"), PlanWords.Checking(content).First());
        Line(T.Of("PlanFile.About.Print"), T.Of("PlanFile.About.PrintedColumns", new ExcelCellAddress(1, printedColumns).Address.TrimEnd('1')));
        foreach (var goal in content.Goals) Line(T.Of("PlanFile.About.Goal", goal.Code), goal.ShortTitle);

        foreach (var sentence in PlanWords.Scoring(content.Model)) Line(T.Of("PlanFile.About.Model", content.Model.Name), sentence);

        at = Steps(sheet, at + 1, T.Of("PlanColumn.Likelihood"), content.Model.Likelihood);
        at = Steps(sheet, at + 1, T.Of("PlanColumn.Consequence"), content.Model.Consequence);
        Style.Subtitle(sheet.Cells[++at, 1], T.Of("PlanFile.Matrix.Legend"));
        at++;
        foreach (var band in content.Model.Bands) Line(PlanWords.BandName(band), $"{T.Of("PlanFile.Range", band.From, band.To)}: {T.Of(band.Advice)}");
        Style.Print(sheet, content);
        sheet.PrinterSettings.FitToHeight = 1;

        void Line(string label, string text) => Pair(sheet, at++, label, text);
    }

    private static int Steps(ExcelWorksheet sheet, int at, string heading, IReadOnlyList<ScaleStep> steps)
    {
        Style.Subtitle(sheet.Cells[at++, 1], heading);
        foreach (var step in steps) Pair(sheet, at++, PlanWords.Step(step), T.Of(step.Meaning));
        return at;
    }

    private static void Pair(ExcelWorksheet sheet, int row, string label, string text)
    {
        Style.Text(sheet.Cells[row, 1], label);
        Style.Text(sheet.Cells[row, 2], text);
        sheet.Cells[row, 1].Style.Font.Bold = true;
        sheet.Cells[row, 1, row, 2].Style.WrapText = true;
        sheet.Cells[row, 1, row, 2].Style.VerticalAlignment = ExcelVerticalAlignment.Top;
        Style.FitHeight(sheet, row, [LabelWidth, TextWidth]);
    }
}
