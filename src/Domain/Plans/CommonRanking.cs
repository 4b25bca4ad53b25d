using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>Lets common risks stand in place of their members, so that they are ranked, chosen and picked once.</summary>
public static class CommonRanking
{
    private const string Twin = "gemensam";

    /// <param name="sorted">Risks in rank order.</param>
    /// <param name="groups">A group of which fewer than two risks are among them leaves these as they are.</param>
    /// <param name="order">The year's.</param>
    /// <param name="merge">Makes one of a group's members, which come in rank order.</param>
    /// <returns>In rank order.</returns>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> sorted, IReadOnlyList<RiskGrouping> groups, RankOrder order, Func<RiskGrouping, IReadOnlyList<T>, T> merge)
        where T : Standing
    {
        if (groups.Count == 0) return sorted;

        var groupOf = groups.SelectMany(group => group.Slugs, (group, slug) => (Group: group, Slug: slug)).ToDictionary(member => member.Slug, member => member.Group);
        var merged = sorted.Where(risk => groupOf.ContainsKey(risk.Slug)).GroupBy(risk => groupOf[risk.Slug]).Where(members => members.Count() > 1).ToDictionary(members => members.Key, members => members.ToList());
        var rows = sorted.Where(risk => !groupOf.TryGetValue(risk.Slug, out var group) || !merged.ContainsKey(group)).ToList();
        var inOrder = Comparer<T>.Create(order.Compare);
        foreach (var (group, members) in merged)
        {
            var row = merge(group, members);

            // A department may have a risk of its own that is called so; no two rows have the same name in an address.
            if (rows.Exists(risk => risk.Slug == row.Slug)) row = (T)((Standing)row with { Slug = $"{row.Slug}-{Twin}" });
            var at = rows.BinarySearch(row, inOrder);
            rows.Insert(at < 0 ? ~at : at, row);
        }

        return rows;
    }
}
