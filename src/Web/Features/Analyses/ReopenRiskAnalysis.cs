using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>Finance lets a department change an analysis that was handed in or accepted, and says why.</summary>
public static class ReopenRiskAnalysis
{
    /// <param name="Analysis">Which.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Command(AnalysisKey Analysis, string? Reason) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">It is with the department already, or nothing is said of why.</exception>
        /// <exception cref="ConflictException">The race is lost.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var analysis = await db.AnalysisToChangeAsync(user, Operation.ReviewAnalyses, command.Analysis, cancellationToken);
            analysis.Reopen(command.Reason, user.Name, clock.GetUtcNow().UtcDateTime);
            await db.SaveAnalysisAsync(analysis, cancellationToken);
            return Unit.Value;
        }
    }
}
