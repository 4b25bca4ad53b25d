using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
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
        signed.RemoveAll(report => !report.Covers(occurrence.Period));
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
    /// <param name="db">Where the reports are.</param>
    /// <param name="plan">Which is decided; a board's changes nothing for departments that are not its own.</param>
    /// <param name="departments">Every department.</param>
    /// <param name="decided">The day of the decision.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="RuleBrokenException">A report of a period that ends on the day or later is signed.</exception>
    public static async Task RequireNothingSignedAfterAsync(this AppDbContext db, ControlPlan plan, IReadOnlyCollection<Department> departments, DateOnly decided, CancellationToken cancellationToken)
    {
        var signed = await db.SignedReports(plan.PlanningYearId).ToListAsync(cancellationToken);
        if (plan.BoardId is { } board)
        {
            var lines = new ReportingLines(departments);
            var touched = new DepartmentTree(departments.Select(department => (department.Id, department.ParentId))).WithDescendants(board).SelectMany(lines.Above).ToHashSet();
            signed.RemoveAll(report => !touched.Contains(report.DepartmentKey));
        }

        if (signed.Find(report => report.Period.Last >= decided) is { } later) throw Broken(later);
    }

    public static string Named(PeriodReport report) => $"{report.Department?.Name ?? T.Of("PeriodReport.Whole")}, {OccurrenceWords.Of(report.Period).ToLowerInvariant()}";

    private static RuleBrokenException Broken(PeriodReport signed) => new(Rule.PeriodMustNotBeSignedOff, Named(signed));

    private static IQueryable<PeriodReport> SignedReports(this AppDbContext db, int yearId) => db.PeriodReports.AsNoTracking().Include(report => report.Department)
        .Where(report => report.Plan.PlanningYearId == yearId && report.DepartmentId != null && report.Status == PeriodReportStatus.SignedOff);
}
