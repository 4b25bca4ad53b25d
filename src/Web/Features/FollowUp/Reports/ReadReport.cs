using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>A report with all that is in it, before anything is left out for anybody.</summary>
/// <param name="Scope">Of which period and whose.</param>
/// <param name="Stored">What is stored of it; null before anybody has written in it.</param>
/// <param name="Content">As it was signed; in a draft as it is now.</param>
/// <param name="Marked">Risks that carry a secrecy mark now, in each year that the report tells of.</param>
internal sealed record WholeReport(PeriodReportScope Scope, PeriodReport? Stored, PeriodReportContent Content, MarkedByYear Marked)
{
    /// <summary>Another text whenever anything is other, and whenever somebody has written in it: whoever signs has seen what they sign, and overwrites nobody unseen.</summary>
    public string Stamp => $"{SaveReport.Seen(Stored)}-" + FrozenText.HashOf(Content with { Verdict = null, Reason = null, Signature = null });

    /// <summary>The edition that a person gets, without the rows that are not for them.</summary>
    public ShownReport For(AccessRights rights, Edition? asked)
    {
        var edition = rights.EditionOf(asked, Scope.Department?.Id);
        var ids = Scope.Lines.All.ToDictionary(department => department.Code, department => department.Id);
        var (marked, markedBefore) = (Marked.Of(Content.Year), Marked.Of(Content.Before is null ? Content.Year : FollowUpPeriod.Read(Content.Before)!.Value.Year));
        var (controls, before, changes, risks) = (Shown(Content.Controls, marked), Shown(Content.ControlsBefore, markedBefore), Shown(Content.Changes, marked), Shown(Content.Risks, marked));
        return new ShownReport(Content with { Controls = InWords(controls), ControlsBefore = InWords(before), Changes = changes, Risks = risks }, edition, Content.Controls.Count - controls.Count, Stored?.InForce?.ContentHash);

        List<TRow> Shown<TRow>(IReadOnlyList<TRow> rows, IReadOnlySet<string> marks)
            where TRow : ReportedRow => [.. rows.Where(row => !(row.IsSecret || row.RiskSlugs.Split(',').Any(marks.Contains)) || (edition == Edition.Full && MaySee(row)))];

        List<ReportedControl> InWords(List<ReportedControl> rows) => rows.ConvertAll(row => row.InWords());

        bool MaySee(ReportedRow row) => ids.TryGetValue(row.Department, out var id) && rights.May(Operation.ReadSecretRisks, id) && (!row.IsOfCommonRisk || rights.May(Operation.ReadSecretRisks));
    }
}

/// <summary>A report as somebody gets it.</summary>
/// <param name="Content">Without the rows that are left out.</param>
/// <param name="Edition">Which edition it is.</param>
/// <param name="Withheld">How many controls are left out.</param>
/// <param name="Hash">Control sum of what was signed, all of it; null in a draft.</param>
public sealed record ShownReport(PeriodReportContent Content, Edition Edition, int Withheld, string? Hash);

/// <summary>Reads reports: signed ones as they were signed, others as they are now.</summary>
internal static class ReadReport
{
    /// <exception cref="BadInputException">What is stored is not what was signed.</exception>
    public static async Task<WholeReport> ReportAsync(this AppDbContext db, PeriodReportScope scope, DateOnly today, CancellationToken cancellationToken)
    {
        var stored = await db.StoredReportAsync(scope, cancellationToken);
        var marked = await db.MarkedAsync(FollowUpCalendar.Before(scope.Period).Year, scope.Period.Year, cancellationToken);
        if (stored?.InForce is { } signed) return new WholeReport(scope, stored, await db.SignedContentAsync(signed, cancellationToken), marked);

        var content = await db.GatherAsync(scope, marked, today, cancellationToken);
        return new WholeReport(scope, stored, content with { Verdict = stored?.Verdict, Reason = stored?.Reason }, marked);
    }

    private static async Task<PeriodReportContent> SignedContentAsync(this AppDbContext db, PeriodSignOff signed, CancellationToken cancellationToken)
    {
        var content = await db.PeriodSignOffContents.AsNoTracking().SingleAsync(content => content.SignOffId == signed.Id, cancellationToken);
        return FrozenText.Unpack<PeriodReportContent>(content.Bytes, signed.ContentHash) ?? throw new BadInputException(signed.Report.Name, T.Of("PlanVersion.Bad.Hash"));
    }
}
