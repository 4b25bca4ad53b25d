using OfficeOpenXml;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;
using Style = Vaggeryd.InternalControl.Web.Excel.PlanWorkbookStyle;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>A simulation as a workbook: the measures side by side, and every risk that any alternative chooses.</summary>
internal static class SimulationWorkbook
{
    private const int HeadingRow = 4;
    private const int LabelWidth = 26;
    private const int CellWidth = 34;
    private const int TitleWidth = 50;
    private const int NarrowWidth = 12;

    public static void Write(SimulationContent content, Stream output)
    {
        using var package = new ExcelPackage();
        Style.Define(package.Workbook);
        package.Workbook.Properties.Title = T.Of("Simulation.Title", PlanWords.Number(content.Year.Year));
        package.Workbook.Properties.SetCustomPropertyValue("Language", PlanWords.LanguageTag);
        package.Workbook.Properties.SetCustomPropertyValue("Edition", T.Of(content.Edition));
        SideBySide(package.Workbook.Worksheets.Add(T.Of("Simulation.Sheet")), content);
        Risks(package.Workbook.Worksheets.Add(T.Of("Simulation.SheetRisks")), content);
        package.SaveAs(output);
    }

    private static void SideBySide(ExcelWorksheet sheet, SimulationContent content)
    {
        string[] headings = [T.Of("Simulation.Measure"), .. Letters(content)];
        var measures = SimulationWords.Measures(content).Select(measure => (object?[])[measure.Heading, .. measure.Cells]).ToList();
        if (content.Simulation.Picks.Count > 0)
            measures.Add([T.Of("Simulation.PicksHead"), .. Letters(content).Select(_ => string.Join("; ", content.Simulation.Picks.Select(PlanWords.Pick)))]);
        Table(sheet, content, headings, measures, [LabelWidth, .. Letters(content).Select(_ => (double)CellWidth)]);
        sheet.Cells[HeadingRow + 1, 1, HeadingRow + measures.Count, 1].Style.Font.Bold = true;
    }

    private static void Risks(ExcelWorksheet sheet, SimulationContent content)
    {
        var all = content.Simulation.Alternatives;
        var chosen = all.Select(one => one.Outcome.Selection.In.Select(risk => risk.Ranked.Rank!.Value).ToHashSet()).ToList();
        var ranked = all.SelectMany(one => one.Outcome.Selection.In).Select(risk => risk.Ranked).DistinctBy(risk => risk.Rank).OrderBy(risk => risk.Rank);
        string[] headings = [T.Of("PlanColumn.Rank"), T.Of("PlanColumn.Reference"), T.Of("PlanColumn.DepartmentName"), T.Of("PlanColumn.Title"), T.Of("PlanColumn.Value"), .. Letters(content)];
        Table(sheet, content, headings, [.. ranked.Select(Row)], [NarrowWidth, NarrowWidth, LabelWidth, TitleWidth, NarrowWidth, .. Letters(content).Select(_ => (double)NarrowWidth)]);
        sheet.Cells[HeadingRow, 1, HeadingRow, headings.Length].AutoFilter = true;

        object?[] Row(RankedRisk<DraftRisk> risk) =>
            [risk.Rank, risk.Risk.Reference, risk.Risk.DepartmentName, risk.Risk.Title, risk.Risk.Value, .. chosen.Select(ranks => T.Of(ranks.Contains(risk.Rank!.Value) ? "PlanFile.Yes" : "PlanFile.No"))];
    }

    private static void Table(ExcelWorksheet sheet, SimulationContent content, string[] headings, IReadOnlyList<object?[]> rows, double[] widths)
    {
        Style.Title(sheet.Cells[1, 1], T.Of("Simulation.Title", PlanWords.Number(content.Year.Year)));
        Style.Text(sheet.Cells[2, 1], T.Of("Simulation.Lead", content.Simulation.Alternatives.Count, content.Simulation.InAll, content.Simulation.InAny));
        if (content.Edition == Edition.Open || content.HasBoth) Style.Notice(sheet.Cells[3, 1], SimulationWords.Edition(content));
        for (var i = 0; i < headings.Length; i++)
        {
            Style.Text(sheet.Cells[HeadingRow, i + 1], headings[i]);
            sheet.Column(i + 1).Width = widths[i];
        }

        if (rows.Count > 0) Style.Body(sheet.Cells[HeadingRow + 1, 1, HeadingRow + rows.Count, headings.Length]);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var i = 0; i < headings.Length; i++) Style.Value(sheet, HeadingRow + 1 + row, i + 1, rows[row][i]);
            Style.FitHeight(sheet, HeadingRow + 1 + row, widths);
        }

        Style.Heading(sheet.Cells[HeadingRow, 1, HeadingRow, headings.Length]);
        sheet.View.FreezePanes(HeadingRow + 1, 2);
        Style.Landscape(sheet);
        sheet.PrinterSettings.RepeatRows = sheet.Cells[$"{HeadingRow}:{HeadingRow}"];
    }

    private static IEnumerable<string> Letters(SimulationContent content) => content.Simulation.Alternatives.Select((_, i) => SimulationContent.Letter(i));
}
