using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>The body of a report's memo: boards, parts of the year, deviations, what is not done, every control, changes, risks.</summary>
internal static class ReportTables
{
    public static IEnumerable<PaperBlock> Of(PeriodReportContent content) =>
        [.. Boards(content), .. Parts(content), .. Deviations(content), .. Missing(content), .. Changes(content), .. Controls(content), .. Risks(content)];

    private static IEnumerable<PaperBlock> Boards(PeriodReportContent content)
    {
        if (content.Boards.Count == 0) yield break;

        yield return new PaperHeading(T.Of("PeriodReport.ByBoard"));
        yield return new PaperTable(
            T.Of("ReportPaper.BoardsTable"),
            [T.Of("Levels.Department"), T.Of("PeriodReport.Verdict"), T.Of("PeriodReport.Done"), T.Of("PeriodReport.Deviating"), T.Of("PeriodReport.NotReported")],
            [28, 30, 13, 13, 16],
            [.. content.Boards.Select(board => (board, Figures: content.FiguresOf(board))).Select(row => (IReadOnlyList<WordCell>)
            [
                Strong(row.board.Name),
                row.board.Verdict is { } verdict ? Two(T.Of(verdict), row.board.Reason) : new WordCell([T.Of("ReportPaper.BoardNotSigned")]),
                T.Of("PeriodReport.DoneOf", row.Figures.Done, row.Figures.Total),
                PeriodReportWords.Number(row.Figures.Deviating),
                PeriodReportWords.Number(row.Figures.NotReported),
            ])]);
    }

    private static IEnumerable<PaperBlock> Parts(PeriodReportContent content)
    {
        if (content.Parts.Count == 0) yield break;

        yield return new PaperHeading(T.Of("PeriodReport.Parts"));
        yield return new PaperTable(
            T.Of("PeriodReport.Parts"),
            [T.Of("FollowUp.Period"), T.Of("PeriodReport.Verdict"), T.Of("PeriodReport.Reason")],
            [20, 25, 55],
            [.. content.Parts.Select(part => (IReadOnlyList<WordCell>)[Strong(PeriodReportWords.Of(part.Period)), part.Verdict is { } verdict ? T.Of(verdict) : T.Of("ReportPaper.BoardNotSigned"), part.Reason ?? ""])]);
    }

    private static IEnumerable<PaperBlock> Deviations(PeriodReportContent content)
    {
        var rows = content.Deviations.ToList();
        yield return new PaperHeading(T.Of("PeriodReport.Deviations"));
        if (rows.Count == 0)
        {
            yield return new PaperText(T.Of("PeriodReport.NoDeviations"));
            yield break;
        }

        yield return new PaperTable(
            T.Of("ReportPaper.DeviationsTable"),
            [T.Of("FollowUp.Control"), T.Of("FollowUp.GradeIs"), T.Of("FollowUp.Sample"), T.Of("FollowUp.Deviations"), T.Of("FollowUp.Finding")],
            [28, 13, 15, 15, 29],
            [.. rows.Select(row => (IReadOnlyList<WordCell>)[Named(row), row.Grade is { } grade ? T.Of(grade) : "", PeriodReportWords.Number(row.Sample), PeriodReportWords.Number(row.Deviations), new([row.Finding ?? "", .. PeriodReportWords.Actions(row)])])]);
    }

    /// <summary>What was not reported and what is not ready: never told of as done.</summary>
    private static IEnumerable<PaperBlock> Missing(PeriodReportContent content)
    {
        var rows = content.Open.ToList();
        if (rows.Count == 0 && !content.NotSigned.Any()) yield break;

        yield return new PaperHeading(T.Of("ReportPaper.NotReady"));
        yield return new PaperList([.. content.NotSigned.Select(board => T.Of("PeriodReport.BoardUnsigned", board.Name) + "."), .. rows.Select(row => $"{row.Reference} {row.What} ({PeriodReportWords.Lower(row.Period)}): {T.Of(row.State).ToLowerInvariant()}.")]);
    }

    private static IEnumerable<PaperBlock> Changes(PeriodReportContent content)
    {
        if (content.Changes.Count == 0) yield break;

        yield return new PaperHeading(T.Of("ReportPaper.Changes"));
        yield return new PaperList([.. content.Changes.Select(PeriodReportWords.Changed)]);
    }

    private static IEnumerable<PaperBlock> Controls(PeriodReportContent content)
    {
        if (content.Controls.Count == 0) yield break;

        yield return new PaperHeading(T.Of("PeriodReport.AllControls"));
        yield return new PaperTable(
            T.Of("PeriodReport.AllControls"),
            [T.Of("FollowUp.Control"), T.Of("Year.State"), T.Of("FollowUp.Population"), T.Of("FollowUp.Sample"), T.Of("FollowUp.Deviations")],
            [41, 17, 12, 15, 15],
            [.. content.Controls.Select(row => (IReadOnlyList<WordCell>)[Named(row), Two(T.Of(row.State), row.Because), PeriodReportWords.Number(row.Population), PeriodReportWords.Number(row.Sample), PeriodReportWords.Number(row.Deviations)])]);
    }

    private static IEnumerable<PaperBlock> Risks(PeriodReportContent content)
    {
        if (content.Risks.Count == 0) yield break;

        yield return new PaperHeading(T.Of("PeriodReport.Risks"));
        yield return new PaperText(T.Of(content.IsOtherModel ? "PeriodReport.OtherModel" : "PeriodReport.RisksMean"));
        yield return new PaperTable(
            T.Of("PeriodReport.Risks"),
            [T.Of("Plan.Risk"), T.Of("PeriodReport.ValueNow"), T.Of("PeriodReport.ValueDecided"), T.Of("PeriodReport.ValueBefore"), T.Of("PeriodReport.Trend")],
            [44, 10, 15, 13, 18],
            [.. content.Risks.Select(row => (IReadOnlyList<WordCell>)[new([row.Title, row.Label], FirstIsBold: true), PeriodReportWords.Number(row.Now), PeriodReportWords.Number(row.Decided), PeriodReportWords.Number(row.Before), PeriodReportWords.Trend(row, content.IsOtherModel)])]);
    }

    private static WordCell Named(ReportedControl row) => new([row.What, $"{row.Reference}, {PeriodReportWords.Lower(row.Period)}"], FirstIsBold: true);

    private static WordCell Two(string first, string? second) => new(string.IsNullOrEmpty(second) ? [first] : [first, second]);

    private static WordCell Strong(string text) => new([text], FirstIsBold: true);
}
