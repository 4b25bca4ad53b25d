using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>What a report's memo is written from.</summary>
/// <param name="Shown">The report, in the edition that is given away.</param>
/// <param name="Today">The day of a draft; a signed report has its own.</param>
/// <param name="Dnr">Diary number; null leaves a line to fill in.</param>
/// <param name="CaseHandler">Who answers for the paper; null: whoever signed.</param>
internal sealed record ReportPaperSource(ShownReport Shown, DateOnly Today, string? Dnr, string? CaseHandler)
{
    public PeriodReportContent Content => Shown.Content;

    public string Title => T.Of("ReportPaper.Title", PeriodReportWords.Whose(Content), PeriodReportWords.Lower(Content.Period));

    public string Day => (Content.Signature is { } signed ? LocalTime.DayOf(signed.At) : Today).ToIso();

    public string DnrSaid => Filled(Dnr);

    public string Handler => Filled(CaseHandler ?? Content.Signature?.Name);

    public string Foot => $"{Title}, {Content.Municipality}. {T.Of(Shown.Edition)}. {(Shown.Hash is { } hash ? T.Of("PeriodReport.SumIs", PeriodReportWords.Short(hash)) : T.Of("PeriodReport.IsDraftShort"))}";

    /// <summary>What the places of a template say.</summary>
    public LetterheadValues Values => new(Title, Content.Municipality, Foot)
    {
        Day = Day,
        Dnr = DnrSaid,
        Handler = Handler,
        Version = T.Of(Content.Signature is null ? "PeriodReport.IsDraftShort" : "PeriodReport.Signed"),
        Sum = Shown.Hash is { } hash ? PeriodReportWords.Short(hash) : T.Of("Template.NoSum"),
    };

    private static string Filled(string? text) => string.IsNullOrWhiteSpace(text) ? T.Of("Paper.ToFillIn") : text.Trim();
}

/// <summary>The memo (tjänsteskrivelse) with which the follow-up of a period goes to the board, or to kommunstyrelsen.</summary>
internal static class MakeReportMemo
{
    public static Paper Of(ReportPaperSource source)
    {
        var content = source.Content;
        return new Paper(
            new WordAbout(source.Title, content.Municipality, PlanWords.LanguageTag, PeriodReportWords.Title(content), content.Signature?.At),
            source.Foot,
            new PaperHead(source.Title, content.Municipality, source.Day, source.DnrSaid),
            Model: null,
            [
                new PaperText(PeriodReportWords.Standing(content), IsNotice: content.Signature is null),
                .. content.IsDemo ? [new PaperText(T.Of("PlanFile.Demo"), IsNotice: true)] : Array.Empty<PaperBlock>(),
                .. Proposal(source),
                .. Summary(source),
                .. ReportTables.Of(content),
                .. Check(source),
                new PaperHeading(T.Of("Paper.Handler")),
                new PaperText(source.Handler),
            ]);
    }

    private static IEnumerable<PaperBlock> Proposal(ReportPaperSource source)
    {
        var period = PeriodReportWords.Lower(source.Content.Period);
        List<string> points = [source.Shown.Hash is { } hash ? T.Of("ReportPaper.ApproveSigned", period, PeriodReportWords.Short(hash)) : T.Of("ReportPaper.Approve", period)];
        if (source.Content.Department is not null) points.Add(T.Of("ReportPaper.SendOn"));
        yield return new PaperHeading(T.Of("Paper.Proposal"));
        yield return new PaperText(T.Of("Paper.Decides", source.Content.Department?.Name ?? T.Of("PlanVersion.Executive")));
        yield return new PaperList(points);
    }

    private static IEnumerable<PaperBlock> Summary(ReportPaperSource source)
    {
        var content = source.Content;
        yield return new PaperHeading(T.Of("Paper.Summary"));
        yield return new PaperText(content.Verdict is { } verdict ? T.Of("ReportPaper.VerdictIs", T.Of(verdict).ToLowerInvariant()) : T.Of("ReportPaper.NoVerdict"));
        if (content.Reason is { } reason) yield return new PaperText(reason);
        yield return new PaperText(PeriodReportWords.Summary(content));
        yield return new PaperText(PeriodReportWords.Compared(content));
        yield return new PaperText(PeriodReportWords.Edition(source.Shown));
    }

    private static IEnumerable<PaperBlock> Check(ReportPaperSource source)
    {
        var content = source.Content;
        if (content.Signature is { } signed)
        {
            yield return new PaperHeading(T.Of("PeriodReport.Signature"));
            yield return new PaperText(signed.Attestation);
            yield return new PaperText(PeriodReportWords.Standing(content));
        }

        yield return new PaperHeading(T.Of("ReportPaper.Check"));
        yield return new PaperText(T.Of("PeriodReport.PlanIs", content.PlanVersion, content.PlanHash) + ".");
        yield return new PaperText(source.Shown.Hash is { } hash ? T.Of("ReportPaper.Sum", hash) : T.Of("ReportPaper.NoSum"));
    }
}
