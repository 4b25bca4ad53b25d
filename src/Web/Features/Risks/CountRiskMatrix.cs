using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Anyone sees where the risks they may see lie between likelihood and consequence, and opens one cell.</summary>
public static class CountRiskMatrix
{
    /// <summary>Risks of a cell that are shown at a time.</summary>
    public const int PageSize = 50;

    /// <param name="Year">Planning year.</param>
    /// <param name="Department">Code of a department, which counts with those below it; null for all.</param>
    /// <param name="IsOnly">Those below the department are left out.</param>
    /// <param name="Stage">Which assessment is counted.</param>
    /// <param name="Goal">Code of a goal, or <see cref="SiteAddress.NoGoal"/>; null for all.</param>
    /// <param name="Likelihood">The open cell's row.</param>
    /// <param name="Consequence">The open cell's column.</param>
    /// <param name="Page">The open cell's page, from 1.</param>
    public sealed record Query(int Year, string? Department, bool IsOnly, AssessmentStage Stage, string? Goal, int? Likelihood, int? Consequence, int Page) : IRequest<Result>;

    /// <param name="Year">The year and its model.</param>
    /// <param name="Departments">What the filter offers.</param>
    /// <param name="Goals">What the filter offers.</param>
    /// <param name="Department">The chosen department; null for all, or when the code is none that the person may see.</param>
    /// <param name="Goal">The chosen goal's code; null for all, or when there is no such goal.</param>
    /// <param name="Matrix">The numbers.</param>
    /// <param name="Rows">The same numbers by department.</param>
    /// <param name="Cell">The open cell; null when none is open.</param>
    public sealed record Result(
        PageYear Year,
        DepartmentOutline Departments,
        IReadOnlyList<GoalName> Goals,
        DepartmentName? Department,
        string? Goal,
        RiskMatrix Matrix,
        IReadOnlyList<DepartmentLevels> Rows,
        CellRisks? Cell);

    public sealed record GoalName(int Id, string Code, string ShortTitle);

    /// <param name="Likelihood">Row.</param>
    /// <param name="Consequence">Column.</param>
    /// <param name="Page">From 1.</param>
    /// <param name="Risks">The page's risks, largest first.</param>
    public sealed record CellRisks(int Likelihood, int Consequence, int Page, IReadOnlyList<CellRisk> Risks);

    /// <param name="Value">The value that counts.</param>
    /// <param name="ComputedValue">The cell's, where a person decided on another; else null.</param>
    public sealed record CellRisk(string Slug, string Reference, string Title, string DepartmentName, bool IsSecret, int? Value, int? ComputedValue);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PageYearAsync(query.Year, cancellationToken);
            var departments = new DepartmentOutline(await db.Departments.AsNoTracking()
                .VisibleTo(user.Rights)
                .Select(d => new DepartmentName(d.Id, d.Code, d.Name, d.ParentId))
                .ToListAsync(cancellationToken));
            var goals = await db.Goals.AsNoTracking()
                .OrderBy(goal => goal.Order)
                .Select(goal => new GoalName(goal.Id, goal.Code, goal.ShortTitle))
                .ToListAsync(cancellationToken);
            var department = departments.Find(query.Department);
            var goal = goals.Find(g => g.Code.Equals(query.Goal, StringComparison.OrdinalIgnoreCase));
            var withoutGoal = query.Goal == SiteAddress.NoGoal;

            var shown = departments.Branches.Select(branch => branch.Department).ToList();
            var risks = db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id).VisibleTo(user.Rights);
            if (department is not null)
            {
                var below = query.IsOnly ? new HashSet<int> { department.Id } : departments.WithBelow(department.Id);
                risks = risks.Where(risk => below.Contains(risk.DepartmentId));
                shown = shown.FindAll(d => below.Contains(d.Id));
            }

            if (goal is not null) risks = risks.Where(risk => risk.Goals.Any(link => link.GoalId == goal.Id));
            else if (withoutGoal) risks = risks.Where(risk => risk.GoalCount == 0);

            var staged = risks.At(query.Stage);
            var counted = await staged
                .GroupBy(at => new { at.Risk.DepartmentId, at.Likelihood, at.Consequence })
                .Select(group => new MatrixCount(group.Key.DepartmentId, group.Key.Likelihood, group.Key.Consequence, group.Count()))
                .ToListAsync(cancellationToken);
            var decided = await staged.Where(at => at.ComputedValue != null)
                .GroupBy(at => new { at.Risk.DepartmentId, at.Likelihood, at.Consequence, at.Level })
                .Select(group => new DecidedCount(group.Key.DepartmentId, group.Key.Likelihood, group.Key.Consequence, group.Key.Level, group.Count()))
                .ToListAsync(cancellationToken);
            var matrix = new RiskMatrix(year.Model, counted, decided);

            return new Result(
                year,
                departments,
                goals,
                department,
                goal?.Code ?? (withoutGoal ? SiteAddress.NoGoal : null),
                matrix,
                DepartmentLevels.Of(year.Model, shown, matrix.Levels()),
                await CellAsync(staged, matrix, query, cancellationToken));
        }

        private static async Task<CellRisks?> CellAsync(IQueryable<StagedRisk> staged, RiskMatrix matrix, Query query, CancellationToken cancellationToken)
        {
            if (query is not { Likelihood: { } likelihood, Consequence: { } consequence } || !matrix.Has(likelihood, consequence)) return null;

            var pages = Math.Max(1, (matrix.At(likelihood, consequence) + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var risks = await staged
                .Where(at => at.Likelihood == likelihood && at.Consequence == consequence)
                .OrderBy(at => at.Risk.RankKey).ThenBy(at => at.Risk.Id)
                .Skip((page - 1) * PageSize).Take(PageSize)
                .Select(at => new CellRisk(at.Risk.Slug, at.Risk.Reference, at.Risk.Title, at.Risk.Department.Name, at.Risk.IsSecret, at.Value, at.ComputedValue))
                .ToListAsync(cancellationToken);
            return new CellRisks(likelihood, consequence, page, risks);
        }
    }
}
