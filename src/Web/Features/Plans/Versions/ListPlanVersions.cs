using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Anyone who may read the plan sees its versions: who saved, proposed and adopted which, and when.</summary>
public static class ListPlanVersions
{
    /// <param name="Plan">Of which year, and whose.</param>
    public sealed record Query(PlanKey Plan) : IRequest<Result>;

    /// <param name="Versions">The newest first.</param>
    /// <param name="Stamp">The <see cref="PlanStamp"/> of the newest.</param>
    /// <param name="MayChange">The reader compiles the plan.</param>
    /// <param name="HasYearBefore">A plan was decided for the year before.</param>
    public sealed record Result(IReadOnlyList<Row> Versions, string Stamp, bool MayChange, bool HasYearBefore)
    {
        /// <summary>The draft or the proposal; null when there is none.</summary>
        public PlanVersion? Open => Versions.Select(row => row.Version).FirstOrDefault(version => version.IsOpen);

        public PlanVersion? InForce => Versions.Select(row => row.Version).FirstOrDefault(version => version.Status == PlanVersionStatus.Adopted);
    }

    /// <param name="Version">What is stored; its content is not read.</param>
    /// <param name="SavedBy">The name of whoever saved it last.</param>
    /// <param name="ProposedBy">The name of whoever proposed it; null in a draft.</param>
    /// <param name="AdoptedBy">The name of whoever noted the decision; null before it.</param>
    public sealed record Row(PlanVersion Version, string SavedBy, string? ProposedBy, string? AdoptedBy);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var scope = await db.PlanScopeAsync(user.Rights, query.Plan.Board, cancellationToken);
            var read = await db.PlanVersions.AsNoTracking().Include(version => version.Picks).Include(version => version.Plan).ThenInclude(plan => plan.PlanningYear)
                .Where(version => version.Plan.BoardKey == scope.BoardKey && (version.Plan.PlanningYear.Year == query.Plan.Year || (version.Plan.PlanningYear.Year == query.Plan.Year - 1 && version.Status == PlanVersionStatus.Adopted)))
                .OrderByDescending(version => version.Number)
                .Select(version => new Row(
                    version,
                    db.Users.Where(person => person.UserName == version.SavedBy).Select(person => person.DisplayName).FirstOrDefault() ?? version.SavedBy,
                    db.Users.Where(person => person.UserName == version.ProposedBy).Select(person => person.DisplayName).FirstOrDefault() ?? version.ProposedBy,
                    db.Users.Where(person => person.UserName == version.AdoptedBy).Select(person => person.DisplayName).FirstOrDefault() ?? version.AdoptedBy))
                .ToListAsync(cancellationToken);
            var versions = read.FindAll(row => row.Version.Plan.PlanningYear.Year == query.Plan.Year);
            return new Result(versions, PlanStamp.Of(versions.FirstOrDefault()?.Version), scope.MayChange, read.Count > versions.Count);
        }
    }
}
