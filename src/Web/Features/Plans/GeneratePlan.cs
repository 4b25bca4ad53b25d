using MediatR;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Finance makes a municipality-wide internal control plan from the year's largest risks, by rules.</summary>
public static class GeneratePlan
{
    public sealed record Query(int Year, IReadOnlyList<SelectionRule> Rules) : IRequest<Result>;

    /// <param name="Plan">The plan.</param>
    /// <param name="Model">The year's scoring model, for the words of steps and levels.</param>
    /// <param name="Municipality">The municipality's name.</param>
    /// <param name="IsDemo">True when the data is invented and the document must say so.</param>
    /// <param name="Goals">Code and short title of the goals, in order.</param>
    public sealed record Result(GeneratedPlan Plan, ScoringModel Model, string Municipality, bool IsDemo, IReadOnlyList<GoalName> Goals);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var content = await db.PlanContentAsync(user.Rights, query.Year, query.Rules, cancellationToken);
            return new Result(content.Plan, content.Model, content.Municipality, content.IsDemo, content.Goals);
        }
    }
}
