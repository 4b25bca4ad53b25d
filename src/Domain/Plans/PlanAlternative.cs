using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>One set of rules to weigh against others, written "value:9,per-goal:1".</summary>
public sealed record PlanAlternative
{
    /// <param name="rules">At least one; none counts twice.</param>
    /// <exception cref="RuleBrokenException">There is no rule.</exception>
    public PlanAlternative(IEnumerable<SelectionRule> rules)
    {
        Rules = [.. rules.Distinct()];
        Require(Rules.Count > 0, Rule.PlanMustHaveARule);
    }

    public IReadOnlyList<SelectionRule> Rules { get; }

    /// <summary>Reads the written form; empty parts between commas do not matter.</summary>
    /// <exception cref="RuleBrokenException">A part is no rule, or there is none.</exception>
    public static PlanAlternative Parse(string text) =>
        new(text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(SelectionRule.Parse));

    public bool Equals(PlanAlternative? other) => other is not null && Rules.SequenceEqual(other.Rules);

    public override int GetHashCode() => Rules.Aggregate(0, HashCode.Combine);

    /// <summary>The written form.</summary>
    public override string ToString() => string.Join(',', Rules);
}
