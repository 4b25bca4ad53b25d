using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Reads what a department's risk analysis is looked through with.</summary>
internal static class ReadCheckedRisks
{
    /// <summary>A category that fewer other departments use may tell of one department's own risk, and is not named to others.</summary>
    private const int FewestOthers = 2;

    /// <summary>The risks in rank order, in one query: a risk has a few goals and fewer actions, so their rows multiply to little.</summary>
    public static Task<List<CheckedRisk>> CheckedAsync(this IQueryable<Risk> risks, CancellationToken cancellationToken) => risks.AsNoTracking().AsSingleQuery()
        .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id)
        .Select(CheckedRisk.FromRisk)
        .ToListAsync(cancellationToken);

    /// <summary>The goals, and the categories that others use or the department itself used the year before; two queries.</summary>
    public static async Task<AnalysisFrame> AnalysisFrameAsync(this AppDbContext db, AccessRights rights, PlanningYear year, Department department, CancellationToken cancellationToken)
    {
        var goals = await db.GoalsOfYear(year.Year).AsNoTracking()
            .Select(goal => new AnalysisGoal(goal.Code, goal.ShortTitle, goal.Kind, goal.Area)).ToListAsync(cancellationToken);
        var own = db.Risks.VisibleTo(rights).Where(risk => risk.DepartmentId == department.Id && risk.PlanningYear.Year == year.Year - 1 && risk.Category != null);
        var others = db.Risks.Where(risk => risk.DepartmentId != department.Id && risk.PlanningYearId == year.Id && !risk.IsSecret && risk.Category != null);
        var categories = await own.Select(risk => new { risk.Category, risk.DepartmentId })
            .Union(others.Select(risk => new { risk.Category, risk.DepartmentId })).ToListAsync(cancellationToken);
        return new AnalysisFrame(goals,
        [
            .. categories.GroupBy(used => used.Category!, StringComparer.OrdinalIgnoreCase)
                .Where(uses => uses.Any(use => use.DepartmentId == department.Id) || uses.Select(use => use.DepartmentId).Distinct().Count() >= FewestOthers)
                .Select(uses => uses.Key),
        ]);
    }
}
