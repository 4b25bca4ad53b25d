using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>Asks every rule about one risk after another, in rank order.</summary>
internal sealed class RuleJudge(IReadOnlyList<SelectionRule> rules)
{
    private readonly QuotaPlaces _quotas = new();
    private readonly HashSet<SelectionKind> _kinds = [.. rules.Select(rule => rule.Kind)];

    /// <summary>What each rule says, in the rules' order; nothing of a risk that is not assessed.</summary>
    public List<SelectionReason> Reasons<T>(RankedRisk<T> ranked)
        where T : Standing
    {
        if (ranked.Rank is not { } rank) return [];

        // A risk is counted once in its groups, however many rules of the same kind there are.
        var risk = ranked.Risk;
        var category = _kinds.Contains(SelectionKind.PerCategory) ? _quotas.InCategory(risk) : default;
        var goal = _kinds.Contains(SelectionKind.PerGoal) ? _quotas.ForGoal(risk) : default;
        var department = _kinds.Contains(SelectionKind.PerDepartment) ? _quotas.InDepartment(risk) : default;
        var reasons = new List<SelectionReason>(rules.Count);
        foreach (var rule in rules)
        {
            reasons.Add(rule.Kind switch
            {
                SelectionKind.Top => new(rule, rank <= rule.Number, rank),
                SelectionKind.Value => new(rule, risk.Value >= rule.Number, risk.Value!.Value),
                SelectionKind.Consequence => new(rule, risk.Consequence >= rule.Number, risk.Consequence!.Value),
                SelectionKind.PerGoal => Quota(rule, goal),
                SelectionKind.PerDepartment => Quota(rule, department),
                _ => Quota(rule, category),
            });
        }

        return reasons;
    }

    private static SelectionReason Quota(SelectionRule rule, (int Place, string? Group) at) =>
        new(rule, at.Place >= 1 && at.Place <= rule.Number, at.Place, at.Group);
}
