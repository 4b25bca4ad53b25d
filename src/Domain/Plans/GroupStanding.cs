using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>Where a common risk stands: what the total order looks at, from its members.</summary>
public static class GroupStanding
{
    /// <param name="reference">The group's own, such as "GR-01".</param>
    /// <param name="members">At least one, with the codes of their goals; those not assessed do not count in the value.</param>
    /// <param name="how">A mean is rounded half up to a whole value.</param>
    /// <param name="model">The year's.</param>
    /// <param name="title">What a member is called; null where risks are only compared.</param>
    /// <returns>Everything else is the highest member's.</returns>
    /// <exception cref="ArgumentException">There is no member.</exception>
    public static T Of<T>(string reference, IReadOnlyList<T> members, GroupValue how, ScoringModel model, Func<T, string>? title = null)
        where T : Standing
    {
        if (members.Count == 0) throw new ArgumentException("A common risk has members.", nameof(members));

        var ordered = members.OrderByDescending(risk => risk.Value ?? -1).ThenByDescending(risk => risk.Level).ThenByDescending(risk => risk.Consequence)
            .ThenByDescending(risk => risk.Likelihood).ThenBy(risk => risk.Department, StringComparer.Ordinal).ThenBy(risk => risk.Reference, StringComparer.Ordinal).ToList();
        Standing highest = ordered[0];
        var value = ValueOf(members, how);
        var cell = highest is { Likelihood: { } likelihood, Consequence: { } consequence } ? model.Score(likelihood, consequence).Value : value;
        IReadOnlyList<string> goals = [.. members.SelectMany(risk => risk.Goals).Distinct(StringComparer.OrdinalIgnoreCase)];
        return (T)(highest with
        {
            Department = highest.Department,
            Reference = reference,
            Slug = reference.ToLowerInvariant(),
            Category = members.All(risk => risk.Category == highest.Category) ? highest.Category : null,
            Goals = goals,
            GoalCount = goals.Count,
            GoalWeight = model.WeightOf(goals),
            DepartmentCount = members.Select(risk => risk.Department).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            Appetite = members.Min(risk => risk.Appetite),
            ValueBefore = null,
            Age = members.Max(risk => risk.Age),
            Likelihood = highest.Likelihood,
            Consequence = highest.Consequence,
            Value = value,
            ComputedValue = value == cell ? null : cell,
            Level = value is { } counts ? LevelOf(counts, highest, model) : null,
            Sources = [.. ordered.Select(risk => new RiskSource(risk.Department, risk.Reference, risk.Slug, title?.Invoke(risk) ?? "", risk.Value))],
        });
    }

    private static int? ValueOf(IReadOnlyList<Standing> members, GroupValue how)
    {
        var scored = members.Where(risk => risk.IsScored).Select(risk => (Value: risk.Value!.Value, Weight: how == GroupValue.Weighted ? risk.DepartmentCount : 1)).ToList();
        if (scored.Count == 0) return null;
        if (how == GroupValue.Max) return scored.Max(risk => risk.Value);

        var (sum, weight) = (scored.Sum(risk => risk.Value * risk.Weight), scored.Sum(risk => risk.Weight));
        return (2 * sum + weight) / (2 * weight);
    }

    /// <summary>That of the highest member where its band holds the value; else the highest band that does, or, in a gap between two, the one below.</summary>
    private static int LevelOf(int value, Standing highest, ScoringModel model) =>
        highest.Level is { } level && (value == highest.Value || model.Band(level).Contains(value)) ? level
        : (model.Bands.LastOrDefault(band => band.Contains(value)) ?? model.Bands.Last(band => band.From <= value)).Level;
}
