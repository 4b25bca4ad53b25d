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

    /// <summary>The risk's place in its own department; of a common one the best place in any of its departments.</summary>
    public (int Place, string? Group) InDepartment(Standing risk) => Best(_departments, risk.Departments);

    /// <summary>The best of the risk's places among those that work against the same goal, the first by code where several are as good; 0 without goals.</summary>
    public (int Place, string? Group) ForGoal(Standing risk) => Best(_goals, risk.Goals);

    private static (int Place, string? Group) Best(Dictionary<string, int> counts, IEnumerable<string> groups)
    {
        var best = (Place: 0, Group: (string?)null);
        foreach (var group in groups)
        {
            var place = Next(counts, group);
            if (best.Group is null || place < best.Place || (place == best.Place && string.CompareOrdinal(group, best.Group) < 0)) best = (place, group);
        }

        return best;
    }

    private static int Next(Dictionary<string, int> counts, string group) => counts[group] = counts.GetValueOrDefault(group) + 1;
}
