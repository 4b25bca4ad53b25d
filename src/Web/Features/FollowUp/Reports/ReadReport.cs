using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
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
/// <param name="Marked">Risks that carry a secrecy mark now.</param>
internal sealed record WholeReport(PeriodReportScope Scope, PeriodReport? Stored, PeriodReportContent Content, IReadOnlySet<string> Marked)
{
    /// <summary>Another text whenever anything is other than verdict and reason: whoever signs has seen what they sign.</summary>
    public string Stamp => FrozenText.HashOf(Content with { Verdict = null, Reason = null, Signature = null });

    /// <summary>The edition that a person gets, without the rows that are not for them.</summary>
    public ShownReport For(AccessRights rights, Edition? asked)
    {
        var edition = rights.EditionOf(asked, Scope.Department?.Id);
        var ids = Scope.Lines.All.ToDictionary(department => department.Code, department => department.Id);
        var (controls, before, changes, risks) = (Shown(Content.Controls), Shown(Content.ControlsBefore), Shown(Content.Changes), Shown(Content.Risks));
        return new ShownReport(Content with { Controls = controls, ControlsBefore = before, Changes = changes, Risks = risks }, edition, Content.Controls.Count - controls.Count, Stored?.InForce?.ContentHash);

        List<TRow> Shown<TRow>(IReadOnlyList<TRow> rows)
            where TRow : ReportedRow => [.. rows.Where(row => !IsSecret(row) || (edition == Edition.Full && MaySee(row)))];

        bool IsSecret(ReportedRow row) => row.IsSecret || row.RiskSlugs.Split(',').Any(Marked.Contains);

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
        var marked = await db.MarkedRisksAsync(scope.Plan.PlanningYearId, cancellationToken);
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
