using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>What page, document and command line say alike of a report.</summary>
internal static class PeriodReportWords
{
    private const int ShortHash = 12;

    /// <summary>"Kvartal 3 2026", or "2026"</summary>
    public static string Of(FollowUpPeriod period) => period.Months == 12 ? period.Name : $"{OccurrenceWords.Of(period)} {period.Year}";

    public static string Of(string period) => Of(FollowUpPeriod.Read(period)!.Value);

    /// <summary>In a sentence: "kvartal 3 2026".</summary>
    public static string Lower(string period) => Of(period).ToLowerInvariant();

    public static string Whose(PeriodReportContent content) => content.Department?.Name ?? T.Of("PeriodReport.Whole");

    /// <summary>"Uppföljning av intern kontroll, Socialnämnden, kvartal 3 2026"</summary>
    public static string Title(PeriodReportContent content) => T.Of("PeriodReport.Title", Whose(content), Lower(content.Period));

    /// <summary>"22 av 25 kontroller är utförda. 3 av dem visar avvikelse. 2 är ej rapporterade och 1 är inte klar."</summary>
    public static string Summary(PeriodReportContent content) => content.Figures is { Total: > 0 } figures
        ? T.Of("PeriodReport.Summary", figures.Done, T.Count("PeriodReport.Controls", figures.Total), figures.Deviating, figures.NotReported, figures.Open)
        : T.Of("PeriodReport.NoControls");

    /// <summary>What was said of the period before, or that there is nothing.</summary>
    public static string Compared(PeriodReportContent content) => content is { Before: { } before, FiguresBefore: { } figures }
        ? T.Of("PeriodReport.Compared", Of(before), figures.Done, T.Count("PeriodReport.Controls", figures.Total), figures.Deviating, figures.NotReported)
        : T.Of("PeriodReport.NothingBefore");

    /// <summary>"Utkast", or who signed and when.</summary>
    public static string Standing(PeriodReportContent content) => content.Signature is { } signed
        ? T.Of("PeriodReport.SignedBy", signed.Name, DayWords.Full(LocalTime.DayOf(signed.At)))
        : T.Of("PeriodReport.IsDraft");

    public static string Short(string hash) => hash[..ShortHash];

    /// <summary>"Åtgärd: rutinen skrivs om. Ansvarig: Systemförvaltaren. Klar senast 2026-11-30 (pågår)."</summary>
    public static IEnumerable<string> Actions(ReportedControl control) =>
        control.Actions.Select(action => T.Of("PeriodReport.Action", action.What, action.Responsible, action.DueOn.ToIso(), T.Of(action.State).ToLowerInvariant()));

    /// <summary>"2 av 25 granskade avviker. Två pass saknade sjuksköterska."</summary>
    public static string Found(ReportedControl control) => T.Of("PeriodReport.Found", Number(control.Deviations), Number(control.Sample), control.Grade is { } grade ? T.Of(grade).ToLowerInvariant() : "", control.Finding);

    public static string Changed(ReportedChange change) => T.Of(change.IsNew ? "PeriodReport.IsNew" : "PeriodReport.IsGone", change.Reference, change.What, change.On.ToIso());

    /// <summary>A figure; a line where there is none, which is not 0.</summary>
    public static string Number(int? number) => number?.ToString("N0", CultureInfo.CurrentCulture) ?? "–";

    /// <summary>From what the plan was decided on: "Högre", "Lägre", "Oförändrad", or that it cannot be said.</summary>
    public static string Trend(ReportedRisk risk, bool isOtherModel) => (isOtherModel, risk.Decided, risk.Now) switch
    {
        (true, _, _) or (_, null, _) or (_, _, null) => T.Of("PeriodReport.NotComparable"),
        var (_, decided, now) when now > decided => T.Of("PeriodReport.Higher"),
        var (_, decided, now) when now < decided => T.Of("PeriodReport.Lower"),
        _ => T.Of("PeriodReport.Same"),
    };

    /// <summary>What was just done; null for anything else than the words of <see cref="PeriodReportModel"/>.</summary>
    public static string? Happened(string? word) => word switch
    {
        "sparad" => T.Of("PeriodReport.Happened.Saved"),
        "underskriven" => T.Of("PeriodReport.Happened.Signed"),
        "tillbakatagen" => T.Of("PeriodReport.Happened.Withdrawn"),
        _ => null,
    };

    /// <summary>Which edition it is and what is left out.</summary>
    public static string Edition(ShownReport shown) => shown.Withheld > 0 ? $"{T.Of(shown.Edition)}. {T.Count("PeriodReport.Withheld", shown.Withheld)}" : $"{T.Of(shown.Edition)}.";

    /// <summary>What whoever signs puts their name to.</summary>
    public static string Attestation(PeriodReportScope scope, Verdict verdict, int open)
    {
        var said = T.Of("PeriodReport.Attestation", scope.Department?.Name ?? T.Of("PeriodReport.Whole"), Lower(scope.Period.Name), T.Of(verdict).ToLowerInvariant());
        return open == 0 ? said : $"{said} {T.Count("PeriodReport.AttestationOpen", open)}";
    }

    /// <summary>Shape and colour of a verdict.</summary>
    public static (string Status, string Icon) Mark(Verdict? verdict) => verdict switch
    {
        Domain.FollowUp.Reports.Verdict.Sufficient => ("done", "done"),
        Domain.FollowUp.Reports.Verdict.WithDeficiencies => ("late", "late"),
        Domain.FollowUp.Reports.Verdict.Insufficient => ("deviation", "deviation"),
        _ => ("notdue", "notdue"),
    };
}
