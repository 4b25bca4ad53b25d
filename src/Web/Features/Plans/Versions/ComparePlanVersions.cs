using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Anyone who may read the plan holds two versions against each other, or a plan against that of the year before.</summary>
public static class ComparePlanVersions
{
    /// <param name="Before">The earlier.</param>
    /// <param name="Now">The later.</param>
    /// <param name="Edition">What is asked for, as for <see cref="WritePlan"/>.</param>
    public sealed record Query(PlanVersionKey Before, PlanVersionKey Now, Edition? Edition = null) : IRequest<Result>;

    /// <param name="Before">The earlier, as it is named.</param>
    /// <param name="Now">The later, as it is named.</param>
    /// <param name="BeforeYear">Whose version the earlier is.</param>
    /// <param name="NowYear">Whose version the later is.</param>
    /// <param name="SameModel">Both are scored alike; else values are not compared.</param>
    /// <param name="Rows">New, gone, risen, fallen, changed, unchanged; as far as the edition shows them.</param>
    /// <param name="Withheld">How many rows the open edition leaves out.</param>
    public sealed record Result(PlanMark Before, PlanMark Now, int BeforeYear, int NowYear, bool SameModel, IReadOnlyList<PlanRowChange> Rows, int Withheld);

    /// <summary>What has become of each row between two plans, as far as the edition shows it.</summary>
    internal static Result Between(StoredPlan before, StoredPlan now, Edition edition)
    {
        var sameModel = before.Plan.ScoringModelHash == now.Plan.ScoringModelHash;
        var all = PlanComparison.Between(before.Plan.Selection, now.Plan.Selection, sameModel);
        IReadOnlyList<PlanRowChange> shown = edition == Edition.Open ? [.. all.Where(row => !row.IsSecret && !Hides(row.Risk) && !Hides(row.Within))] : all;
        return new Result(PlanMark.Of(before.Version), PlanMark.Of(now.Version), before.Source.Year, now.Source.Year, sameModel, shown, all.Count - shown.Count);

        bool Hides(PlanRisk? risk) => risk is not null && (before.Hides(risk) || now.Hides(risk));
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = LocalTime.Today(clock);
            var before = await db.StoredPlanAsync(user.Rights, query.Before, today, cancellationToken);
            var now = await db.StoredPlanAsync(user.Rights, query.Now, today, cancellationToken);
            return Between(before, now, now.Scope.EditionOf(query.Edition));
        }
    }
}
