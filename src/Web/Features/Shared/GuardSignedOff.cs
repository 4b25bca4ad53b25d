using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>What a department has signed stays as it is until the signature is taken back.</summary>
internal static class GuardSignedOff
{
    /// <summary>The signed report that an occurrence stands in; null where none is signed.</summary>
    public static async Task<PeriodReport?> SignedReportAsync(this AppDbContext db, ControlOccurrence occurrence, CancellationToken cancellationToken)
    {
        var signed = await db.SignedReports(occurrence.Control.Plan.PlanningYearId).ToListAsync(cancellationToken);
        signed.RemoveAll(report => !report.Covers(occurrence.Period, FollowUpCalendar.Standard));
        if (signed.Count == 0) return null;

        var above = new ReportingLines(await db.Departments.AsNoTracking().ToListAsync(cancellationToken)).Above(occurrence.Control.DepartmentId);
        return signed.Find(report => above.Contains(report.DepartmentKey));
    }

    /// <exception cref="RuleBrokenException">The occurrence stands in a signed report.</exception>
    public static async Task RequireNotSignedOffAsync(this AppDbContext db, ControlOccurrence occurrence, CancellationToken cancellationToken)
    {
        if (await db.SignedReportAsync(occurrence, cancellationToken) is { } signed) throw Broken(signed);
    }

    /// <summary>A decision that reaches back into a period that somebody has signed would change what they signed for.</summary>
    /// <exception cref="RuleBrokenException">A report of a period that ends on the day or later is signed.</exception>
    public static async Task RequireNothingSignedAfterAsync(this AppDbContext db, int yearId, DateOnly decided, CancellationToken cancellationToken)
    {
        var signed = await db.SignedReports(yearId).ToListAsync(cancellationToken);
        if (signed.Find(report => report.Period.Last >= decided) is { } later) throw Broken(later);
    }

    public static string Named(PeriodReport report) => $"{report.Department?.Name ?? T.Of("PeriodReport.Whole")}, {OccurrenceWords.Of(report.Period).ToLowerInvariant()}";

    private static RuleBrokenException Broken(PeriodReport signed) => new(Rule.PeriodMustNotBeSignedOff, Named(signed));

    private static IQueryable<PeriodReport> SignedReports(this AppDbContext db, int yearId) => db.PeriodReports.AsNoTracking().Include(report => report.Department)
        .Where(report => report.Plan.PlanningYearId == yearId && report.DepartmentId != null && report.Status == PeriodReportStatus.SignedOff);
}
