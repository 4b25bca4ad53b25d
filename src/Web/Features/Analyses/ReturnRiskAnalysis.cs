using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Comments;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>Finance sends an analysis back to its department, and says what should be mended in the whole and in each risk.</summary>
public static class ReturnRiskAnalysis
{
    /// <param name="Analysis">Which.</param>
    /// <param name="Comment">What is said of the whole.</param>
    /// <param name="Risks">What is said of single risks; empty texts say nothing.</param>
    public sealed record Command(AnalysisKey Analysis, string? Comment, IReadOnlyList<RiskComment> Risks) : IRequest<Result>;

    /// <param name="Slug">The risk's address within the year.</param>
    /// <param name="Text">What should be mended in it.</param>
    public sealed record RiskComment(string Slug, string? Text);

    /// <param name="Comments">How many risks something was said of.</param>
    public sealed record Result(int Comments);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="RuleBrokenException">It is not handed in, or nothing is said of why.</exception>
        /// <exception cref="NotFoundException">A comment is about a risk that is not the department's.</exception>
        /// <exception cref="ConflictException">The race is lost.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var analysis = await db.AnalysisToChangeAsync(user, Operation.ReviewAnalyses, command.Analysis, cancellationToken);
            var at = clock.GetUtcNow().UtcDateTime;
            analysis.Return(command.Comment, user.Name, at);
            var said = command.Risks.Where(risk => !string.IsNullOrWhiteSpace(risk.Text)).ToList();
            await CommentAsync(analysis, said, at, cancellationToken);
            await db.SaveAnalysisAsync(analysis, cancellationToken);
            return new Result(said.Count);
        }

        private async Task CommentAsync(RiskAnalysis analysis, List<RiskComment> said, DateTime at, CancellationToken cancellationToken)
        {
            if (said.Count == 0) return;

            var slugs = said.ConvertAll(risk => risk.Slug);
            var risks = await db.Risks.VisibleTo(user.Rights)
                .Where(risk => risk.PlanningYearId == analysis.PlanningYearId && risk.DepartmentId == analysis.DepartmentId && slugs.Contains(risk.Slug))
                .ToDictionaryAsync(risk => risk.Slug, cancellationToken);
            foreach (var (slug, text) in said)
                db.Comments.Add(new Comment(risks.GetValueOrDefault(slug) ?? throw new NotFoundException(slug), CommentKind.Return, text, [], user.Name, at));
        }
    }
}
