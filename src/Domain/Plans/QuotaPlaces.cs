using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>Counts places within categories, goals and departments, one risk after another in rank order.</summary>
internal sealed class QuotaPlaces
{
    private readonly Dictionary<string, int> _categories = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _goals = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _departments = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The risk's place in its category; no category is one of its own.</summary>
    public (int Place, string? Group) InCategory(Standing risk) => (Next(_categories, risk.Category ?? ""), risk.Category);

    /// <summary>The risk's place in its own department.</summary>
    public (int Place, string? Group) InDepartment(Standing risk) => (Next(_departments, risk.Department), risk.Department);

    /// <summary>The best of the risk's places among those that work against the same goal, the first by code where several are as good; 0 without goals.</summary>
    public (int Place, string? Group) ForGoal(Standing risk)
    {
        var best = (Place: 0, Group: (string?)null);
        foreach (var goal in risk.Goals)
        {
            var place = Next(_goals, goal);
            if (best.Group is null || place < best.Place || (place == best.Place && string.CompareOrdinal(goal, best.Group) < 0)) best = (place, goal);
        }

        return best;
    }

    private static int Next(Dictionary<string, int> counts, string group) => counts[group] = counts.GetValueOrDefault(group) + 1;
}
