using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Reads what the plan page and a simulation choose from: the year's ranking, and what a plan may reach.</summary>
internal static class ReadDraft
{
    public static async Task<CoverageFrame> CoverageFrameAsync(this AppDbContext db, PlanScope scope, CancellationToken cancellationToken)
    {
        var goals = await db.Goals.AsNoTracking()
            .OrderBy(goal => goal.Order)
            .Select(goal => new CoverageName(goal.Code, goal.ShortTitle, goal.Area))
            .ToListAsync(cancellationToken);
        var within = scope.Departments is { } reached ? db.Departments.Where(department => reached.Contains(department.Id)) : db.Departments;
        var departments = await within.AsNoTracking()
            .OrderBy(department => department.Name)
            .Select(department => new CoverageName(department.Code, department.Name, null))
            .ToListAsync(cancellationToken);
        return new CoverageFrame(goals, departments);
    }

    /// <summary>In rank order, by the index.</summary>
    public static async Task<IReadOnlyList<RankedRisk<DraftRisk>>> DraftRankingAsync(this AppDbContext db, PageYear year, PlanScope scope, PlanBasis basis, CancellationToken cancellationToken)
    {
        var risks = await db.RisksOf(year.Id, scope, basis).AsNoTracking()
            .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id)
            .Select(risk => new DraftRisk
            {
                Slug = risk.Slug,
                Title = risk.Title,
                Department = risk.Department.Code,
                DepartmentName = risk.Department.Name,
                Reference = risk.Reference,
                Category = risk.Category,
                GoalCount = risk.GoalCount,
                GoalWeight = risk.GoalWeight,
                DepartmentCount = risk.DepartmentCount,
                Appetite = risk.Appetite,
                ValueBefore = risk.ValueBefore,
                Age = risk.Age,
                ComputedValue = risk.ComputedValue,
                OverrideReason = risk.OverrideReason,
                Goals = risk.Goals.Select(link => link.Goal.Code).ToList(),
                Likelihood = risk.Likelihood,
                Consequence = risk.Consequence,
                Value = risk.Value,
                Level = risk.Level,
                IsSecret = risk.IsSecret,
            })
            .ToListAsync(cancellationToken);
        return Ranking.InOrder(scope.Board is null ? await db.WithCommonRisksAsync(year.Id, risks, year.Model, cancellationToken) : risks, year.Model.Order);
    }

    /// <exception cref="ForbiddenException">The person does not see every department, see <see cref="AccessRights.MaySeePlan"/>.</exception>
    /// <exception cref="NotFoundException">There is no such planning year.</exception>
    public static async Task<SimulationContent> SimulationAsync(
        this AppDbContext db,
        AccessRights rights,
        int planningYear,
        IReadOnlyList<PlanAlternative> alternatives,
        IReadOnlyList<Pick> picks,
        Edition? asked,
        CancellationToken cancellationToken)
    {
        var scope = await db.PlanScopeAsync(rights, null, cancellationToken);
        var year = await db.PageYearAsync(planningYear, cancellationToken);
        var frame = await db.CoverageFrameAsync(scope, cancellationToken);
        var ranking = await db.DraftRankingAsync(year, scope, PlanBasis.AllRisks, cancellationToken);
        var edition = scope.EditionOf(asked);
        var simulation = new PlanSimulation<DraftRisk>(year.Model, ranking, alternatives, picks, frame, edition == Edition.Open ? IsSecret : null, scope.HasBoth ? null : IsSecret);
        return new SimulationContent(year, simulation, frame, edition, scope.HasBoth);
    }

    private static bool IsSecret(DraftRisk risk) => risk.IsSecret;
}
