using MediatR;
using Microsoft.EntityFrameworkCore;
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

    public sealed record GoalName(string Code, string ShortTitle);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            var municipality = await db.Municipalities.AsNoTracking().SingleAsync(cancellationToken);
            var goals = await db.Goals.AsNoTracking()
                .OrderBy(goal => goal.Order)
                .Select(goal => new GoalName(goal.Code, goal.ShortTitle))
                .ToListAsync(cancellationToken);
            var risks = await db.PlanRisksAsync(
                db.Risks.Where(risk => risk.PlanningYearId == year.Id).VisibleTo(user.Rights),
                cancellationToken);

            var plan = GeneratedPlan.From(query.Year, year.ScoringModel, risks, query.Rules);
            return new Result(plan, year.ScoringModel, municipality.Name, municipality.IsDemo, goals);
        }
    }
}
