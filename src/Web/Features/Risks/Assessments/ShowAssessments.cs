using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>Anyone who may see a risk reads how it is assessed at each stage, and by whom.</summary>
public static class ShowAssessments
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk's address within the year; or null, and then</param>
    /// <param name="Reference">the reference, which several departments may have used.</param>
    public sealed record Query(int Year, string? Slug, string? Reference = null) : IRequest<Result>;

    public sealed record Result(int Year, string Slug, string Reference, int? Appetite, ScoringModel Model, RiskAssessments Assessments, IReadOnlyList<ConcernedDepartment> Concerned);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such risk, or it may not be seen.</exception>
        /// <exception cref="BadInputException">Several risks have the reference.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            var named = db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id).VisibleTo(user.Rights);
            var key = RiskIdentity.ReferenceKey(query.Reference ?? "");
            named = query.Slug is null ? named.Where(risk => risk.ReferenceKey == key) : named.Where(risk => risk.Slug == query.Slug);
            var found = await named.OrderBy(risk => risk.Slug).Select(risk => new { risk.Id, risk.Slug, risk.Reference, risk.Appetite }).ToListAsync(cancellationToken);
            if (found.Count > 1) throw new BadInputException("--reference", T.Of("Assess.SeveralReferences", query.Reference, string.Join(", ", found.Select(risk => risk.Slug))));

            var risk = found.SingleOrDefault() ?? throw new NotFoundException(T.Of("Assess.NoSuchRisk", query.Slug ?? query.Reference));
            return new Result(
                query.Year,
                risk.Slug,
                risk.Reference,
                risk.Appetite,
                year.ScoringModel,
                await db.RiskAssessmentsAsync(risk.Id, year.ScoringModel, user.Name, cancellationToken),
                await db.ConcernedAsync(risk.Id, cancellationToken));
        }
    }
}
