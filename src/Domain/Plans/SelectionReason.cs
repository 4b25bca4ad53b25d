namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>What one rule said of one risk.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Met">Whether the rule takes the risk into the plan.</param>
/// <param name="Actual">The number the rule looked at: rank, value, consequence, or place within the group; 0 for a risk in no group.</param>
/// <param name="Group">The category, the goal's code or the department's that the place is in; null without one.</param>
public sealed record SelectionReason(SelectionRule Rule, bool Met, int Actual, string? Group = null);
