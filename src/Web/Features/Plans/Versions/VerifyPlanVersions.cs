using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
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
    /// <param name="Board">Whose plan; null: the municipality's, or with a hash whoever has it.</param>
    /// <param name="Number">Which version; null: all that are frozen.</param>
    /// <param name="Hash">The hash that stands on a document, or its beginning; null: any.</param>
    public sealed record Query(int? Year, int? Number = null, string? Hash = null, string? Board = null) : IRequest<IReadOnlyList<Row>>;

    /// <param name="Plan">"2026", or "2026 SN" for a board's.</param>
    /// <param name="Mark">Which version, with its hash.</param>
    /// <param name="Problem">What does not hold; null when all does.</param>
    public sealed record Row(string Plan, PlanMark Mark, string? Problem)
    {
        public bool Holds => Problem is null;
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        /// <exception cref="NotFoundException">There is no frozen version like that.</exception>
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var scope = query is { Hash: not null, Board: null } ? null : await db.PlanScopeAsync(user.Rights, query.Board, cancellationToken);
            var reach = user.Rights.ReachOf(Operation.ReadRisks);
            var (common, everywhere, within) = (user.Rights.MaySeePlan, reach.Everywhere, reach.Departments);
            var hash = query.Hash?.Trim().ToLowerInvariant();
            var versions = await db.PlanVersions.AsNoTracking().Include(version => version.Plan).ThenInclude(plan => plan.PlanningYear).Include(version => version.Content)
                .Include(version => version.Plan).ThenInclude(plan => plan.Board)
                .Where(version => version.ContentHash != null && (version.Plan.BoardId == null ? common : everywhere || within.Contains(version.Plan.BoardKey)))
                .Where(version => scope == null || version.Plan.BoardKey == scope.BoardKey)
                .Where(version => query.Year == null || version.Plan.PlanningYear.Year == query.Year)
                .Where(version => query.Number == null || version.Number == query.Number)
                .Where(version => hash == null || version.ContentHash!.StartsWith(hash))
                .OrderBy(version => version.Plan.PlanningYear.Year).ThenBy(version => version.Plan.BoardKey).ThenBy(version => version.Number)
                .ToListAsync(cancellationToken);
            if (versions.Count == 0) throw new NotFoundException(T.Of("PlanVersion.NothingFrozen"));

            return versions.ConvertAll(version => new Row(version.Plan.Name, PlanMark.Of(version), ProblemOf(version)));
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
