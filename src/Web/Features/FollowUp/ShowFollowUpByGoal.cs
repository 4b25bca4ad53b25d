using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Anyone sees how the controls that they see stand, goal by goal and period by period; a control stands at each goal that its risk works against.</summary>
public static class ShowFollowUpByGoal
{
    public sealed record Query(int Year) : IRequest<IReadOnlyList<Row>>;

    /// <param name="Goal">As the plan named it, the municipality's where it does; null for controls that are about no goal.</param>
    /// <param name="Periods">The year's follow-up periods.</param>
    public sealed record Row(GoalName? Goal, IReadOnlyList<PeriodCount> Periods);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        /// <exception cref="BadInputException">What is stored of the plan is not what was decided.</exception>
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = LocalTime.Today(clock);
            var controls = await db.FollowedControlsAsync(user.Rights, query.Year, cancellationToken);
            var shown = controls.Select(control => control.PlanId).ToHashSet();
            var versions = await db.PlanVersions.AsNoTracking().Include(version => version.Content).Include(version => version.Plan.PlanningYear)
                .Where(version => version.Plan.PlanningYear.Year == query.Year && (version.Plan.BoardKey == 0 || shown.Contains(version.PlanId)) && version.Number == version.Plan.FollowedNumber)
                .OrderBy(version => version.Plan.BoardKey).ToListAsync(cancellationToken);
            if (versions.Count == 0) return [];

            var calendar = versions[0].Plan.PlanningYear.FollowUp;
            var plans = versions.ConvertAll(version => PlanSnapshot.Unpack(version.Content!, T.Of("PlanVersion.Named", version.Number)));
            var goals = plans.SelectMany(plan => plan.Risks).DistinctBy(risk => risk.Slug).ToDictionary(risk => risk.Slug, risk => risk.Goals);

            // A control that a revision took away may be about a risk that no plan knows any more.
            var byGoal = controls.SelectMany(control => goals.GetValueOrDefault(control.RiskSlugs.Split(',')[0]) is { Count: > 0 } codes ? codes : [""], (control, code) => (control, code)).ToLookup(at => at.code, at => at.control);
            return [.. plans.SelectMany(plan => plan.Goals).DistinctBy(goal => goal.Code).Select(goal => (Goal: (GoalName?)goal, goal.Code)).Append((null, "")).Where(goal => byGoal.Contains(goal.Code)).Select(goal => new Row(goal.Goal, [.. calendar.Columns(query.Year).Select(column => PeriodCount.Of(column, calendar, byGoal[goal.Code], today))]))];
        }
    }
}
