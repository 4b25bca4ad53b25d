using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>Anyone sees how far the reports of a period have come, in the departments that they see.</summary>
public static class ListPeriodReports
{
    public sealed record Query(int Year, string Period) : IRequest<Result>;

    /// <param name="Period">A follow-up period, or the year.</param>
    /// <param name="Periods">The periods that there are reports of.</param>
    /// <param name="Today">The day.</param>
    /// <param name="Rows">By name.</param>
    /// <param name="Whole">The municipality's; null for whoever does not read the plan.</param>
    /// <param name="HasPlan">The municipality's plan is adopted: reports are written of its year.</param>
    public sealed record Result(FollowUpPeriod Period, IReadOnlyList<FollowUpPeriod> Periods, DateOnly Today, IReadOnlyList<Row> Rows, Row? Whole, bool HasPlan)
    {
        public int SignedCount => Rows.Count(row => row.IsSigned);
    }

    /// <summary>One report.</summary>
    /// <param name="Department">Whose; null for the municipality's.</param>
    /// <param name="Figures">Of the controls that the person sees.</param>
    /// <param name="Verdict">Null while it is not signed.</param>
    /// <param name="SignedAt">UTC; null while it is not signed.</param>
    /// <param name="IsMine">The person answers for it.</param>
    public sealed record Row(Department? Department, ReportFigures Figures, Verdict? Verdict, DateTime? SignedAt, bool IsMine)
    {
        public bool IsSigned => SignedAt is not null;
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such year or period.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var (rights, today, calendar) = (user.Rights, LocalTime.Today(clock), (await db.PageYearAsync(query.Year, cancellationToken)).FollowUp);
            var period = new PeriodReportKey(query.Year, query.Period).Read(calendar);
            var controls = (await db.FollowedControlsAsync(rights, query.Year, cancellationToken)).Where(control => control.Occurrences.Count > 0).ToList();
            var departments = await db.Departments.AsNoTracking().ToListAsync(cancellationToken);
            var reports = await db.PeriodReports.AsNoTracking().Include(report => report.SignOffs)
                .Where(report => report.Plan.PlanningYear.Year == query.Year && report.Plan.BoardKey == 0 && report.PeriodName == period.Name).ToListAsync(cancellationToken);
            var (lines, rows) = (new ReportingLines(departments), controls.SelectMany(control => control.Occurrences)
                .Where(occurrence => period.Months == 12 || calendar.ColumnOf(occurrence.Period) == period)
                .Select(occurrence => (occurrence.Control.DepartmentId, Row: ReportedControl.Of(occurrence, [], new HashSet<string>(), today))).ToList());

            // Whoever sees only an administration, and not the board that reports for it, finds the administration itself.
            var shown = controls.Select(control => lines.Above(control.DepartmentId).Last(id => rights.May(Operation.ReadRisks, id))).ToHashSet();
            return new Result(
                period,
                [.. calendar.Columns(query.Year), new FollowUpPeriod(query.Year, 12, 1)],
                today,
                [.. departments.Where(department => shown.Contains(department.Id)).OrderBy(department => department.Name, StringComparer.CurrentCulture).Select(department => RowOf(department, lines.Of(department.Id)))],
                rights.MaySeePlan && controls.Count > 0 ? RowOf(null, null) : null,
                await db.FollowedPlanAsync(query.Year, cancellationToken) is not null);

            Row RowOf(Department? department, IReadOnlySet<int>? within)
            {
                var signed = reports.Find(report => report.DepartmentKey == (department?.Id ?? 0))?.InForce;
                return new Row(department, ReportFigures.Of(rows.Where(row => within is null || within.Contains(row.DepartmentId)).Select(row => row.Row)), signed?.Verdict, signed?.SignedAt, FindPeriodReport.MaySign(rights, department));
            }
        }
    }
}
