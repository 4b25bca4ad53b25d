using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Anyone who may read the plan opens one of its versions, as it was frozen or as the draft stands now.</summary>
public static class ShowPlanVersion
{
    /// <param name="Key">Which version.</param>
    /// <param name="Edition">What is asked for, as for <see cref="WritePlan"/>.</param>
    public sealed record Query(PlanVersionKey Key, Edition? Edition = null) : IRequest<Result>;

    /// <param name="Version">What is stored of it.</param>
    /// <param name="Content">What it shows.</param>
    /// <param name="HasBoth">The person may choose between the editions.</param>
    /// <param name="MayChange">The person compiles the plan.</param>
    /// <param name="Lapsed">Picks of a draft that cannot be made any more; only where the person may change it.</param>
    public sealed record Result(PlanVersion Version, PlanContent Content, bool HasBoth, bool MayChange, IReadOnlyList<Pick> Lapsed);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var stored = await db.StoredPlanAsync(user.Rights, query.Key, LocalTime.Today(clock), cancellationToken);
            return new Result(stored.Version, stored.Content(query.Edition), stored.Scope.HasBoth, stored.Scope.MayChange, stored.Scope.MayChange ? stored.Lapsed : []);
        }
    }
}
