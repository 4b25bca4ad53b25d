using Vaggeryd.InternalControl.Domain.Goals;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>A goal that a risk works against.</summary>
public sealed class RiskGoal
{
    private RiskGoal() { }

    internal RiskGoal(Goal goal)
    {
        Goal = goal;
        GoalId = goal.Id;
    }

    public int RiskId { get; private set; }

    public int GoalId { get; private set; }

    public Goal Goal { get; private set; } = null!;

    /// <summary>How the risk works against the goal, in a sentence; null when nothing is said.</summary>
    public string? How { get; private set; }

    internal void Say(string? how) => How = how;
}
