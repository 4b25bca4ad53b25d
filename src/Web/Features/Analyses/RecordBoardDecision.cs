using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>A department notes where and when its board decided on the analysis.</summary>
public static class RecordBoardDecision
{
    /// <param name="Analysis">Which.</param>
    /// <param name="On">The day of the meeting.</param>
    /// <param name="Paragraph">Section of the minutes, such as "§ 210".</param>
    /// <param name="Dnr">Diary number, such as "SN 2025/123".</param>
    public sealed record Command(AnalysisKey Analysis, DateOnly On, string Paragraph, string Dnr) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The analysis is not handed in, or a text is empty or too long.</exception>
        /// <exception cref="ConflictException">The race is lost.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var analysis = await db.AnalysisToChangeAsync(user, Operation.SubmitAnalyses, command.Analysis, cancellationToken);
            if (analysis.Decide(new BoardDecision(command.On, command.Paragraph, command.Dnr))) await db.SaveAnalysisAsync(analysis, cancellationToken);
            return Unit.Value;
        }
    }
}
