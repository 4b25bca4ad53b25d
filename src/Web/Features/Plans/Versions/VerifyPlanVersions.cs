using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Anyone who may read the plan has it proved that what was decided is what is stored.</summary>
public static class VerifyPlanVersions
{
    /// <param name="Year">The planning year; null: whichever has the hash.</param>
    /// <param name="Number">Which version; null: all that are frozen.</param>
    /// <param name="Hash">The hash that stands on a document, or its beginning; null: any.</param>
    public sealed record Query(int? Year, int? Number = null, string? Hash = null) : IRequest<IReadOnlyList<Row>>;

    /// <param name="Year">Whose plan.</param>
    /// <param name="Mark">Which version, with its hash.</param>
    /// <param name="Problem">What does not hold; null when all does.</param>
    public sealed record Row(int Year, PlanMark Mark, string? Problem)
    {
        public bool Holds => Problem is null;
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        /// <exception cref="NotFoundException">There is no frozen version like that.</exception>
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!user.Rights.MaySeePlan) throw new ForbiddenException();

            var hash = query.Hash?.Trim().ToLowerInvariant();
            var versions = await db.PlanVersions.AsNoTracking().Include(version => version.Plan).ThenInclude(plan => plan.PlanningYear).Include(version => version.Content)
                .Where(version => version.Plan.BoardKey == 0 && version.ContentHash != null)
                .Where(version => query.Year == null || version.Plan.PlanningYear.Year == query.Year)
                .Where(version => query.Number == null || version.Number == query.Number)
                .Where(version => hash == null || version.ContentHash!.StartsWith(hash))
                .OrderBy(version => version.Plan.PlanningYear.Year).ThenBy(version => version.Number)
                .ToListAsync(cancellationToken);
            if (versions.Count == 0) throw new NotFoundException(T.Of("PlanVersion.NothingFrozen"));

            return versions.ConvertAll(version => new Row(version.Plan.PlanningYear.Year, PlanMark.Of(version), ProblemOf(version)));
        }

        private static string? ProblemOf(PlanVersion version)
        {
            if (version.Content is not { } content) return T.Of("PlanVersion.Bad.Missing");
            if (content.Hash != version.ContentHash) return T.Of("PlanVersion.Bad.Hash");

            try
            {
                PlanSnapshot.Unpack(content, T.Of("PlanVersion.Named", version.Number));
                return null;
            }
            catch (BadInputException broken)
            {
                return broken.Problems[0].What;
            }
        }
    }
}
