using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>A department hands its finished risk analysis over for review.</summary>
public static class SubmitRiskAnalysis
{
    /// <param name="Analysis">Which.</param>
    /// <param name="NoRisksReason">Why there are no risks of note; needed where there are none, else left out.</param>
    public sealed record Command(AnalysisKey Analysis, string? NoRisksReason) : IRequest<Result>;

    /// <param name="Risks">How many risks it holds.</param>
    public sealed record Result(int Risks);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="RuleBrokenException">It is handed in already, a risk is not assessed, or nothing is said of why there are none.</exception>
        /// <exception cref="ConflictException">The race is lost.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var analysis = await db.AnalysisToChangeAsync(user, Operation.SubmitAnalyses, command.Analysis, cancellationToken);
            await using var transaction = await db.HoldRisksAsync(analysis.PlanningYearId, cancellationToken);
            var risks = db.Risks.Where(risk => risk.PlanningYearId == analysis.PlanningYearId && risk.DepartmentId == analysis.DepartmentId);
            var (all, unassessed) = (await risks.CountAsync(cancellationToken), await risks.CountAsync(risk => risk.Value == null, cancellationToken));

            analysis.Submit(all, unassessed, command.NoRisksReason, user.Name, clock.GetUtcNow().UtcDateTime);
            await db.SaveAnalysisAsync(analysis, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new Result(all);
        }
    }
}
