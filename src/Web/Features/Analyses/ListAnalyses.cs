using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>Anyone sees how the risk analyses of the departments that they may see stand, late ones first.</summary>
public static class ListAnalyses
{
    public sealed record Query(int Year) : IRequest<Result>;

    /// <param name="Year">The planning year.</param>
    /// <param name="Rows">One for each department that the reader sees.</param>
    public sealed record Result(PlanningYear Year, IReadOnlyList<Row> Rows);

    /// <param name="Department">Whose.</param>
    /// <param name="Standing">How it stands.</param>
    /// <param name="Risks">How many risks the reader may see.</param>
    /// <param name="Unassessed">How many of them nobody has assessed.</param>
    /// <param name="ChangedAt">When one of them was changed last, UTC; null without any.</param>
    public sealed record Row(DepartmentName Department, AnalysisStanding Standing, int Risks, int Unassessed, DateTime? ChangedAt);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            var today = LocalTime.Today(clock);
            var departments = await db.Departments.AsNoTracking().VisibleTo(user.Rights)
                .Select(d => new DepartmentName(d.Id, d.Code, d.Name, d.ParentId)).ToListAsync(cancellationToken);
            var analyses = await db.RiskAnalyses.AsNoTracking().Where(analysis => analysis.PlanningYearId == year.Id).ToDictionaryAsync(analysis => analysis.DepartmentId, cancellationToken);
            var risks = await db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id).VisibleTo(user.Rights)
                .GroupBy(risk => risk.DepartmentId)
                .Select(group => new { group.Key, All = group.Count(), Assessed = group.Count(risk => risk.Value != null), ChangedAt = group.Max(risk => risk.ChangedAt) })
                .ToDictionaryAsync(group => group.Key, cancellationToken);
            var rows = departments.ConvertAll(department =>
            {
                var counted = risks.GetValueOrDefault(department.Id);
                return new Row(department, new AnalysisStanding(analyses.GetValueOrDefault(department.Id), year.AnalysesDue, today), counted?.All ?? 0, counted?.All - counted?.Assessed ?? 0, counted?.ChangedAt);
            });
            return new Result(year, [.. rows.OrderBy(row => row.Standing.Urgency).ThenBy(row => row.Standing.Due ?? DateOnly.MaxValue).ThenBy(row => row.Department.Name, StringComparer.CurrentCulture)]);
        }
    }
}
