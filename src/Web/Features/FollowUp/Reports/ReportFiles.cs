using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>Writes a report in the form that is asked for.</summary>
internal static class ReportFiles
{
    private static string[] Headings =>
    [
        T.Of("FollowUp.Control"), T.Of("Levels.Department"), T.Of("FollowUp.Checks"), T.Of("Plan.Risk"), T.Of("FollowUp.Period"), T.Of("FollowUp.Due"), T.Of("Year.State"), T.Of("FollowUp.Reason"),
        T.Of("FollowUp.Population"), T.Of("FollowUp.Sample"), T.Of("FollowUp.Deviations"), T.Of("FollowUp.GradeIs"), T.Of("FollowUp.Finding"), T.Of("FollowUp.Comment"), T.Of("PeriodReport.Actions"),
    ];

    public static async Task WriteAsync(ReportPaperSource source, WritePeriodReport.Format format, Letterhead? letterhead, Stream output, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case WritePeriodReport.Format.Docx:
                using (var package = new MemoryStream())
                {
                    PaperDocument.Write(MakeReportMemo.Of(source), PaperSheet.Of(letterhead, source.Values), package);
                    package.Position = 0;
                    await package.CopyToAsync(output, cancellationToken);
                }

                break;
            case WritePeriodReport.Format.Html:
                await PaperHtml.WriteAsync(MakeReportMemo.Of(source), output, cancellationToken);
                break;
            case WritePeriodReport.Format.Xlsx:
                using (var workbook = new MemoryStream())
                {
                    Workbook(source, workbook);
                    workbook.Position = 0;
                    await workbook.CopyToAsync(output, cancellationToken);
                }

                break;
            case WritePeriodReport.Format.Csv:
                await CsvAsync(source.Shown, output, cancellationToken);
                break;
            default:
                await JsonSerializer.SerializeAsync(output, ReportJson.Of(source.Shown), Json.Indented, cancellationToken);
                break;
        }
    }

    private static void Workbook(ReportPaperSource source, Stream output)
    {
        var content = source.Content;
        List<TableSheet> sheets =
        [
            new(T.Of("ReportPaper.Sheet.Controls"), Headings, [12, 10, 50, 12, 12, 12, 16, 24, 10, 10, 10, 18, 40, 40, 50], [.. content.Controls.Select(Cells)]),
            new(
                T.Of("PeriodReport.Risks"),
                [T.Of("PlanColumn.Reference"), T.Of("Levels.Department"), T.Of("Plan.Risk"), T.Of("PeriodReport.ValueNow"), T.Of("PeriodReport.ValueDecided"), T.Of("PeriodReport.ValueBefore"), T.Of("PeriodReport.Trend")],
                [12, 10, 60, 10, 16, 16, 20],
                [.. content.Risks.Select(risk => (object?[])[risk.Label, risk.Department, risk.Title, risk.Now, risk.Decided, risk.Before, PeriodReportWords.Trend(risk, content.IsOtherModel)])]),
        ];
        if (content.Boards.Count > 0)
        {
            sheets.Insert(0, new TableSheet(
                T.Of("ReportPaper.Sheet.Boards"),
                [T.Of("Levels.Department"), T.Of("PeriodReport.Verdict"), T.Of("PeriodReport.Reason"), T.Of("ReportPaper.ToReport"), T.Of("PeriodReport.Done"), T.Of("PeriodReport.Deviating"), T.Of("PeriodReport.NotReported"), T.Of("PeriodReport.OpenOnes")],
                [36, 24, 60, 12, 12, 12, 12, 12],
                [.. content.Boards.Select(board => (board, Figures: content.FiguresOf(board))).Select(row => (object?[])[row.board.Name, row.board.Verdict is { } verdict ? T.Of(verdict) : T.Of("ReportPaper.BoardNotSigned"), row.board.Reason, row.Figures.Total, row.Figures.Done, row.Figures.Deviating, row.Figures.NotReported, row.Figures.Open])]));
        }

        var verdictSaid = content.Verdict is { } said ? T.Of("ReportPaper.VerdictIs", T.Of(said).ToLowerInvariant()) : T.Of("ReportPaper.NoVerdict");
        TableWorkbook.Write($"{source.Title}, {content.Municipality}", $"{verdictSaid} {content.Reason} {PeriodReportWords.Summary(content)} {PeriodReportWords.Standing(content)}", Notice(source.Shown), sheets, output);
    }

    private static async Task CsvAsync(ShownReport shown, Stream output, CancellationToken cancellationToken)
    {
        // Without the mark at the start Excel reads å, ä and ö wrongly.
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Csv.Settings(CultureInfo.CurrentCulture), leaveOpen: true);
        object?[] last = [Notice(shown), .. Headings.Skip(1).Select(_ => "")];
        foreach (var row in shown.Content.Controls.Select(Cells).Prepend(Headings).Append(last))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var cell in row) csv.WriteField(Convert.ToString(cell, CultureInfo.CurrentCulture));
            await csv.NextRecordAsync();
        }
    }

    private static object?[] Cells(ReportedControl control) =>
    [
        control.Reference, control.Department, control.What, control.Risk, control.Period, control.Due.ToIso(), T.Of(control.State), control.Because,
        control.Population, control.Sample, control.Deviations, control.Grade is { } grade ? T.Of(grade) : null, control.Finding, control.Comment, string.Join(' ', PeriodReportWords.Actions(control)),
    ];

    private static string Notice(ShownReport shown) => shown.Content.IsDemo ? $"{PeriodReportWords.Edition(shown)} {T.Of("PlanFile.Demo")}" : PeriodReportWords.Edition(shown);
}
