using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks.Similarity;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

/// <summary>Whoever reads the plan is shown risks of different departments that may be one; nothing is merged by itself.</summary>
public static class FindSimilarGroups
{
    public sealed record Query(int Year) : IRequest<Result>;

    /// <param name="Groups">The most alike first; none of risks that belong to a common one already, or that somebody has said not to be the same.</param>
    /// <param name="IsCapped">Only the highest <see cref="SuggestedPairs.MostCompared"/> risks are compared.</param>
    public sealed record Result(IReadOnlyList<SuggestedGroup> Groups, bool IsCapped);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, SuggestedPairs pairs) : IRequestHandler<Query, Result>
    {
        /// <exception cref="ForbiddenException">The person does not see every department, see <see cref="AccessRights.MaySeePlan"/>.</exception>
        /// <exception cref="NotFoundException">There is no such planning year.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!user.Rights.MaySeePlan) throw new ForbiddenException();

            var year = await db.PageYearAsync(query.Year, cancellationToken);
            var compared = await pairs.OfYearAsync(db, year, user.Rights, cancellationToken);
            var taken = await db.RiskGroups.AsNoTracking().Where(group => group.PlanningYearId == year.Id).VisibleTo(user.Rights)
                .SelectMany(group => group.Members.Select(member => member.RiskId)).ToHashSetAsync(cancellationToken);
            var apart = (await db.RiskDistinctions.AsNoTracking().Where(distinction => distinction.PlanningYearId == year.Id).VisibleTo(user.Rights)
                    .SelectMany(distinction => distinction.Risks, (distinction, risk) => new { distinction.Id, risk.RiskId }).ToListAsync(cancellationToken))
                .ToLookup(risk => risk.RiskId, risk => risk.Id);
            var left = compared.Pairs
                .Where(pair => !taken.Contains(pair.One.Id) && !taken.Contains(pair.Other.Id) && !apart[pair.One.Id].Intersect(apart[pair.Other.Id]).Any())
                .ToList();
            return new Result([.. SimilarGroup.Of(left).Select(group => Named(group, compared))], compared.IsCapped);
        }
    }

    internal static SuggestedGroup Named(SimilarGroup group, ComparedYear compared) => new(
        group.Score,
        [.. group.Risks.Select(risk => compared.Risks[risk.Id]).OrderByDescending(risk => risk.Value ?? -1).ThenBy(risk => risk.Department, StringComparer.Ordinal).ThenBy(risk => risk.Reference, StringComparer.Ordinal)],
        group.SharedWords,
        group.Goals,
        group.Category);
}
