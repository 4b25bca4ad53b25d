using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>Finance takes a department's analysis into the year's compilation.</summary>
public static class AcceptRiskAnalysis
{
    /// <param name="Analysis">Which.</param>
    public sealed record Command(AnalysisKey Analysis) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">It is not handed in.</exception>
        /// <exception cref="ConflictException">The race is lost.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var analysis = await db.AnalysisToChangeAsync(user, Operation.ReviewAnalyses, command.Analysis, cancellationToken);
            await using var transaction = await db.HoldRisksAsync(analysis.PlanningYearId, cancellationToken);
            analysis.Accept(user.Name, clock.GetUtcNow().UtcDateTime);
            await db.SaveAnalysisAsync(analysis, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
