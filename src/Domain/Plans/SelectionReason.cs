namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>What one rule said of one risk.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Met">Whether the rule takes the risk into the plan.</param>
/// <param name="Actual">The number the rule looked at: rank, value, consequence, or place within the category.</param>
public sealed record SelectionReason(SelectionRule Rule, bool Met, int Actual);
