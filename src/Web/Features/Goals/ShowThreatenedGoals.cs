using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Goals;

/// <summary>Anyone sees the municipality's goals and how many of the risks they may see work against each, and which goals have none.</summary>
public static class ShowThreatenedGoals
{
    /// <summary>How many of a goal's largest risks are named.</summary>
    public const int LargestCount = 3;

    /// <param name="Year">Planning year; null for the newest.</param>
    public sealed record Query(int? Year) : IRequest<Result>;

    /// <param name="Period">The mandate period and its vision; null before goals are decided.</param>
    /// <param name="Goals">The period's goals in order.</param>
    /// <param name="Year">The planning year whose risks are counted; null before there is any.</param>
    /// <param name="WithoutGoal">Risks that are tied to no goal.</param>
    public sealed record Result(MandatePeriod? Period, IReadOnlyList<ThreatenedGoal> Goals, PageYear? Year, int WithoutGoal);

    /// <param name="Goal">The goal with its global goals.</param>
    /// <param name="Counts">Risks that work against it; null before there is a planning year.</param>
    /// <param name="Largest">The largest of them, assessed ones only.</param>
    public sealed record ThreatenedGoal(Goal Goal, LevelCounts? Counts, IReadOnlyList<LargeRisk> Largest);

    public sealed record LargeRisk(string Slug, string Reference, string Title, int Value, int Level, bool IsSecret);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var all = await db.Goals.AsNoTrackingWithIdentityResolution()
                .Include(goal => goal.MandatePeriod)
                .Include(goal => goal.GlobalGoals)
                .OrderByDescending(goal => goal.MandatePeriod.FromYear).ThenBy(goal => goal.Order)
                .ToListAsync(cancellationToken);
            var period = all.Count > 0 ? all[0].MandatePeriod : null;
            var goals = all.FindAll(goal => goal.MandatePeriod == period);

            var year = query.Year is { } wanted ? await db.PageYearAsync(wanted, cancellationToken) : await db.NewestYearAsync(cancellationToken);
            if (year is null) return new Result(period, goals.ConvertAll(goal => new ThreatenedGoal(goal, null, [])), null, 0);

            var risks = db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id).VisibleTo(user.Rights);
            var threats = db.RiskGoals.Join(risks, link => link.RiskId, risk => risk.Id, (link, risk) => new { link.GoalId, Risk = risk });
            var counted = await threats
                .GroupBy(threat => new { threat.GoalId, threat.Risk.Level })
                .Select(group => new { group.Key.GoalId, group.Key.Level, Count = group.Count() })
                .ToListAsync(cancellationToken);
            var largest = await db.Goals
                .SelectMany(goal => threats
                    .Where(threat => threat.GoalId == goal.Id && threat.Risk.Value != null)
                    .OrderBy(threat => threat.Risk.RankKey)
                    .Take(LargestCount))
                .Select(threat => new { threat.GoalId, threat.Risk.RankKey, threat.Risk.Slug, threat.Risk.Reference, threat.Risk.Title, Value = threat.Risk.Value!.Value, Level = threat.Risk.Level!.Value, threat.Risk.IsSecret })
                .OrderBy(risk => risk.RankKey)
                .ToListAsync(cancellationToken);
            var withoutGoal = await risks.CountAsync(risk => risk.GoalCount == 0, cancellationToken);

            return new Result(
                period,
                goals.ConvertAll(goal => new ThreatenedGoal(
                    goal,
                    new LevelCounts(year.Model, counted.Where(c => c.GoalId == goal.Id).Select(c => (c.Level, c.Count))),
                    [.. largest.Where(risk => risk.GoalId == goal.Id).Select(risk => new LargeRisk(risk.Slug, risk.Reference, risk.Title, risk.Value, risk.Level, risk.IsSecret))])),
                year,
                withoutGoal);
        }
    }
}
