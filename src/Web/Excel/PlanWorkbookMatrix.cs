using OfficeOpenXml;
using OfficeOpenXml.Style;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;
using Style = Vaggeryd.InternalControl.Web.Excel.PlanWorkbookStyle;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>The sheet with the year's risks in the matrix, coloured by level, then the same as a list of cells.</summary>
internal static class PlanWorkbookMatrix
{
    private const int AxisWidth = 54;
    private const int CellWidth = 18;

    public static void Add(ExcelPackage package, PlanContent content)
    {
        var sheet = package.Workbook.Worksheets.Add(T.Of("PlanFile.Sheet.Matrix"));
        var matrix = content.Matrix();
        sheet.Column(1).Width = AxisWidth;
        for (var column = 2; column <= content.Model.Consequence.Count + 1; column++) sheet.Column(column).Width = CellWidth;

        Style.Title(sheet.Cells[1, 1], T.Of("PlanFile.Matrix.Title", PlanWords.Number(content.Plan.Year)));
        Style.Text(sheet.Cells[2, 1], string.Join(" ", PlanWords.Decided(matrix).Prepend(PlanWords.Unscored(matrix.Unscored))));
        Style.Notice(sheet.Cells[3, 1], PlanWords.Notices(content));

        var next = Cells(sheet, 5, content, matrix) + 1;
        next = Legend(sheet, next, content) + 1;
        List(sheet, next, content, matrix);
        Style.Print(sheet, content);
    }

    private static int Cells(ExcelWorksheet sheet, int at, PlanContent content, PlanMatrix matrix)
    {
        var model = content.Model;
        Style.Text(sheet.Cells[at, 1], T.Of("PlanFile.Matrix.Corner"));
        foreach (var step in model.Consequence) Style.Text(sheet.Cells[at, step.Number + 1], PlanWords.Step(step));
        Style.Heading(sheet.Cells[at, 1, at, model.Consequence.Count + 1]);
        Style.FitHeight(sheet, at, Style.Widths(sheet, model.Consequence.Count + 1));
        foreach (var likelihood in model.Likelihood.Reverse())
        {
            at++;
            Style.Body(sheet.Cells[at, 1, at, model.Consequence.Count + 1]);
            Style.Text(sheet.Cells[at, 1], PlanWords.Step(likelihood));
            foreach (var consequence in model.Consequence)
            {
                var cell = sheet.Cells[at, consequence.Number + 1];
                cell.Value = matrix.Count(likelihood.Number, consequence.Number);
                Style.Band(cell, model.Band(model.Score(likelihood.Number, consequence.Number).Level));
                cell.Style.HorizontalAlignment = ExcelHorizontalAlignment.Center;
            }

            sheet.Cells[at, 1].Style.Font.Bold = true;
        }

        return at + 1;
    }

    private static int Legend(ExcelWorksheet sheet, int at, PlanContent content)
    {
        Style.Subtitle(sheet.Cells[at++, 1], T.Of("PlanFile.Matrix.Legend"));
        foreach (var band in content.Model.Bands)
        {
            Style.Text(sheet.Cells[at, 1], PlanWords.Band(band));
            sheet.Cells[at, 1].Style.WrapText = true;
            Style.Band(sheet.Cells[at, 1], band);
            Style.FitHeight(sheet, at++, [AxisWidth]);
        }

        return at;
    }

    private static void List(ExcelWorksheet sheet, int at, PlanContent content, PlanMatrix matrix)
    {
        var model = content.Model;
        sheet.Row(at - 1).PageBreak = true;
        Style.Subtitle(sheet.Cells[at++, 1], T.Of("PlanFile.Matrix.AsTable"));
        string[] headings = [PlanColumn.Of(nameof(PlanRow.Likelihood)).Heading, PlanColumn.Of(nameof(PlanRow.Consequence)).Heading, T.Of("PlanColumn.Value"), T.Of("PlanColumn.Level"), T.Of("PlanFile.Matrix.Count")];
        for (var i = 0; i < headings.Length; i++) Style.Text(sheet.Cells[at, i + 1], headings[i]);
        Style.Heading(sheet.Cells[at, 1, at, headings.Length]);
        foreach (var likelihood in model.Likelihood.Reverse())
        {
            foreach (var consequence in model.Consequence.Reverse())
            {
                var score = model.Score(likelihood.Number, consequence.Number);
                at++;
                Style.Body(sheet.Cells[at, 1, at, headings.Length]);
                Style.Text(sheet.Cells[at, 1], PlanWords.Step(likelihood));
                Style.Text(sheet.Cells[at, 2], PlanWords.Step(consequence));
                sheet.Cells[at, 3].Value = score.Value;
                Style.Text(sheet.Cells[at, 4], PlanWords.BandName(model.Band(score.Level)));
                sheet.Cells[at, 5].Value = matrix.Count(likelihood.Number, consequence.Number);
            }
        }

        at++;
        Style.Body(sheet.Cells[at, 1, at, headings.Length]);
        Style.Text(sheet.Cells[at, 1], T.Of("PlanFile.NotScored"));
        sheet.Cells[at, 5].Value = matrix.Unscored;
    }
}
