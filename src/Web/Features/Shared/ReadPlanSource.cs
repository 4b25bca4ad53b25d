using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Reads what a plan is made of as the database has it now. A board's plan has each department's own risks: common ones are the municipality's.</summary>
internal static class ReadPlanSource
{
    /// <exception cref="NotFoundException">There is no such planning year.</exception>
    public static async Task<PlanSource> PlanSourceAsync(this AppDbContext db, int planningYear, PlanScope scope, PlanChoice choice, DateOnly today, CancellationToken cancellationToken)
    {
        var year = await db.PlanningYearAsync(planningYear, cancellationToken);
        var municipality = await db.Municipalities.AsNoTracking().SingleAsync(cancellationToken);
        var goals = await db.Goals.AsNoTracking()
            .OrderBy(goal => goal.Order)
            .Select(goal => new GoalName(goal.Code, goal.ShortTitle))
            .ToListAsync(cancellationToken);
        var risks = await db.PlanRisksAsync(db.RisksOf(year.Id, scope, choice.Basis), cancellationToken);
        return new PlanSource
        {
            Year = planningYear,
            Board = scope.Board is { } board ? new BoardName(board.Code, board.Name) : null,
            Municipality = municipality.Name,
            IsDemo = municipality.IsDemo,
            Goals = goals,
            Model = year.ScoringModel,
            Choice = choice,
            Analyses = await db.BasisAnalysesAsync(year.Id, scope, year.AnalysesDue, today, cancellationToken),
            Risks = scope.Board is null ? await db.WithCommonRisksAsync(year.Id, risks, year.ScoringModel, cancellationToken) : risks,
        };
    }

    /// <summary>The year's risks that a plan is made of.</summary>
    public static IQueryable<Risk> RisksOf(this AppDbContext db, int yearId, PlanScope scope, PlanBasis basis)
    {
        var risks = db.Risks.Where(risk => risk.PlanningYearId == yearId);
        if (scope.Departments is { } departments) risks = risks.Where(risk => departments.Contains(risk.DepartmentId));
        if (basis == PlanBasis.AllRisks) return risks;

        var accepted = db.RiskAnalyses.Where(analysis => analysis.PlanningYearId == yearId && analysis.Status == RiskAnalysisStatus.Accepted);
        return risks.Where(risk => accepted.Any(analysis => analysis.DepartmentId == risk.DepartmentId));
    }

    /// <summary>How far the analysis of each department of the plan has come.</summary>
    public static async Task<IReadOnlyList<BasisAnalysis>> BasisAnalysesAsync(this AppDbContext db, int yearId, PlanScope scope, DateOnly? due, DateOnly today, CancellationToken cancellationToken)
    {
        var within = scope.Departments is { } reached ? db.Departments.Where(department => reached.Contains(department.Id)) : db.Departments;
        var rows = await within.AsNoTracking()
            .OrderBy(department => department.Name)
            .Select(department => new
            {
                department.Code,
                department.Name,
                Analysis = db.RiskAnalyses.FirstOrDefault(analysis => analysis.PlanningYearId == yearId && analysis.DepartmentId == department.Id),
                Risks = db.Risks.Count(risk => risk.PlanningYearId == yearId && risk.DepartmentId == department.Id),
            })
            .Where(row => row.Analysis != null || row.Risks > 0)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row =>
        {
            var standing = new AnalysisStanding(row.Analysis, due, today);
            return new BasisAnalysis(row.Code, row.Name, standing.Status, standing.IsLate, row.Risks);
        });
    }
}
