using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Planning;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>The same risk, recorded again in a later year.</summary>
public sealed partial class Risk
{
    /// <summary>
    /// Records the same risk in a later year: what it says, what is done about it, whom it concerns, which goals it works against, and its
    /// secrecy mark. The reference stays, by which the two are known as the same. The assessment does not follow: it is made anew.
    /// </summary>
    /// <param name="year">The later year.</param>
    /// <param name="goals">The goals of that year; links to others do not follow, see <see cref="GoalsNotAmong"/>.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The year is closed, or is not later.</exception>
    public Risk CarryTo(PlanningYear year, IReadOnlyCollection<Goal> goals, string by, DateTime at)
    {
        Require(year.Year > PlanningYear.Year, Rule.RiskMustBeCarriedForward, Reference, year.Year);

        var kept = _goals.FindAll(link => goals.Any(goal => goal.Id == link.GoalId));
        var carried = new Risk(year, Department, Reference, RiskTexts.Of(this), by, at);
        if (_actions.Count > 0) carried.Plan([.. Steps], by, at);
        carried.Threaten([.. kept.Select(link => link.Goal)], by, at);
        foreach (var link in kept) carried.SayHow(link.Goal, link.How, by, at);
        carried.Concern([.. _concerned.Select(link => link.Department)], by, at);
        if (Secrecy is { } mark) carried.MarkSecret(mark with { });
        carried.Touch(by, at);
        return carried;
    }

    /// <summary>The goals that the risk works against and that are none of these, in their order.</summary>
    public IReadOnlyList<Goal> GoalsNotAmong(IReadOnlyCollection<Goal> goals) =>
        [.. _goals.Select(link => link.Goal).Where(goal => goals.All(other => other.Id != goal.Id)).OrderBy(goal => goal.Order)];
}
