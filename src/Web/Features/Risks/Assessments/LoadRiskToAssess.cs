using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>Reads a risk that somebody wants to assess, with the year's model and its joint assessments.</summary>
internal static class LoadRiskToAssess
{
    /// <inheritdoc cref="LoadRiskToChange.RiskToChangeAsync"/>
    /// <exception cref="Domain.RuleBrokenException">The department's analysis is handed in.</exception>
    public static async Task<Risk> RiskToAssessAsync(this AppDbContext db, AccessRights rights, int year, string slug, CancellationToken cancellationToken, Func<IQueryable<Risk>, IQueryable<Risk>>? with = null)
    {
        var risk = await db.RiskToChangeAsync(rights, Operation.EditRisks, year, slug, cancellationToken, risks =>
        {
            risks = risks.Include(risk => risk.PlanningYear.ScoringModel).Include(risk => risk.Assessments).AsSplitQuery();
            return with is null ? risks : with(risks);
        });
        await db.RequireOpenAnalysesAsync(rights, risk.PlanningYearId, [risk.DepartmentId], cancellationToken);
        return risk;
    }
}
