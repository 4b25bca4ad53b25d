using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Finance weighs selection rules against each other before the municipality-wide plan is taken out.</summary>
public static class PreviewPlan
{
    /// <summary>Rows of the plan on the page; the files hold all of them.</summary>
    public const int MostRows = 200;

    /// <summary>Risks shown just below the line.</summary>
    public const int MostBelow = 10;

    /// <summary>Unscored risks named; the number beside them is always the whole.</summary>
    public const int MostUnscored = 20;

    /// <param name="Year">Planning year.</param>
    /// <param name="Rules">The rules; none only reads the frame of the page.</param>
    /// <param name="Edition">What is asked for, as for <see cref="WritePlan"/>.</param>
    /// <param name="Picks">What people decided beside the rules; null is nothing.</param>
    public sealed record Query(int Year, IReadOnlyList<SelectionRule> Rules, Edition? Edition = null, IReadOnlyList<Pick>? Picks = null) : IRequest<Result>;

    /// <param name="Year">The year and its model.</param>
    /// <param name="Draft">The plan as the rules make it; null without a rule.</param>
    /// <param name="Edition">The edition that is shown.</param>
    /// <param name="HasBoth">The person may choose between the editions.</param>
    public sealed record Result(PageYear Year, PlanDraft? Draft, Edition Edition, bool HasBoth);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!user.Rights.MaySeePlan) throw new ForbiddenException();

            var year = await db.PageYearAsync(query.Year, cancellationToken);
            var edition = user.Rights.EditionOf(query.Edition);
            var hasBoth = user.Rights.EditionOf(Edition.Full) == Edition.Full;
            if (query.Rules.Count == 0) return new Result(year, null, edition, hasBoth);

            var frame = await db.CoverageFrameAsync(cancellationToken);
            var ranking = await db.DraftRankingAsync(year, cancellationToken);
            return new Result(year, new PlanDraft(year.Model, ranking, query.Rules, query.Picks ?? [], frame, edition, hasBoth ? null : risk => risk.IsSecret), edition, hasBoth);
        }
    }
}
