using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>Finance gives one department a last day of its own, or takes it away again.</summary>
public static class MoveAnalysisDue
{
    /// <param name="Analysis">Which.</param>
    /// <param name="Day">The own last day; null: the year's counts.</param>
    public sealed record Command(AnalysisKey Analysis, DateOnly? Day) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The year is closed.</exception>
        /// <exception cref="ConflictException">The race is lost.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var analysis = await db.AnalysisToChangeAsync(user, Operation.ReviewAnalyses, command.Analysis, cancellationToken);
            if (analysis.MoveDue(command.Day)) await db.SaveAnalysisAsync(analysis, cancellationToken);
            return Unit.Value;
        }
    }
}
