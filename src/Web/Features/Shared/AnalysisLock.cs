using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Risks that are handed in stay as they are, so that nobody decides on one thing and another stands there; finance may correct until it accepts.</summary>
internal static class AnalysisLock
{
    /// <summary>Asked now, and again in the transaction of the save that follows: somebody may hand the analysis in meanwhile.</summary>
    /// <exception cref="RuleBrokenException">A department's analysis is handed in.</exception>
    public static async Task RequireOpenAnalysesAsync(this AppDbContext db, AccessRights rights, int yearId, IReadOnlyCollection<int> departments, CancellationToken cancellationToken)
    {
        await db.RefuseLockedAsync(rights, yearId, departments, cancellationToken);
        db.ReliesOn = cancelled => db.RefuseLockedAsync(rights, yearId, departments, cancelled);
    }

    private static async Task RefuseLockedAsync(this AppDbContext db, AccessRights rights, int yearId, IReadOnlyCollection<int> departments, CancellationToken cancellationToken)
    {
        var locked = await db.LockedAnalyses(rights, yearId).Where(analysis => departments.Contains(analysis.DepartmentId))
            .OrderBy(analysis => analysis.Department.Code).Select(analysis => analysis.Department.Code).FirstOrDefaultAsync(cancellationToken);
        if (locked is not null) throw new RuleBrokenException(Rule.AnalysisMustBeWithTheDepartment, locked);
    }

    /// <summary>Whether the person may change the department's risks, as far as its analysis goes.</summary>
    public static async Task<bool> IsOpenForAsync(this AppDbContext db, AccessRights rights, int yearId, int departmentId, CancellationToken cancellationToken) =>
        !await db.LockedAnalyses(rights, yearId).AnyAsync(analysis => analysis.DepartmentId == departmentId, cancellationToken);

    /// <summary>The year's analyses whose risks the person may not change.</summary>
    public static IQueryable<RiskAnalysis> LockedAnalyses(this AppDbContext db, AccessRights rights, int yearId)
    {
        var mayCorrect = rights.May(Operation.ReviewAnalyses);
        return db.RiskAnalyses.AsNoTracking().Where(analysis => analysis.PlanningYearId == yearId
            && (analysis.Status == RiskAnalysisStatus.Accepted || (!mayCorrect && analysis.Status == RiskAnalysisStatus.Submitted)));
    }

    /// <summary>The same of an analysis whose status is known.</summary>
    public static bool MayChangeIn(this AccessRights rights, RiskAnalysisStatus status) =>
        status != RiskAnalysisStatus.Accepted && (status != RiskAnalysisStatus.Submitted || rights.May(Operation.ReviewAnalyses));
}
