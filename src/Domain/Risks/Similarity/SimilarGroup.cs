namespace Vaggeryd.InternalControl.Domain.Risks.Similarity;

/// <summary>Risks of at least two departments that may be treated as one, and why.</summary>
/// <param name="Risks">Two or more, by number.</param>
/// <param name="Score">The mean of the pairs that are alike, rounded half up.</param>
/// <param name="SharedWords">Words of the pairs, those that most pairs share first.</param>
/// <param name="Goals">Goals that all of them work against.</param>
/// <param name="Category">The category that all of them have; null where they differ.</param>
public sealed record SimilarGroup(IReadOnlyList<ComparedRisk> Risks, int Score, IReadOnlyList<string> SharedWords, IReadOnlyList<string> Goals, string? Category)
{
    /// <summary>
    /// From the most alike pair down: two groups become one when at least half of the pairs between them are alike, so that A like B and B like C
    /// does not make a long chain. Each risk is in at most one; the highest score comes first.
    /// </summary>
    public static IReadOnlyList<SimilarGroup> Of(IReadOnlyList<SimilarPair> pairs)
    {
        var alike = pairs.SelectMany(pair => new[] { (pair.One.Id, pair.Other.Id), (pair.Other.Id, pair.One.Id) }).ToHashSet();
        var groups = new Dictionary<int, List<ComparedRisk>>();
        foreach (var pair in pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.One.Id).ThenBy(pair => pair.Other.Id))
        {
            var (one, other) = (GroupOf(groups, pair.One), GroupOf(groups, pair.Other));
            if (one == other || 2 * one.Sum(a => other.Count(b => alike.Contains((a.Id, b.Id)))) < one.Count * other.Count) continue;

            one.AddRange(other);
            foreach (var risk in other) groups[risk.Id] = one;
        }

        var within = pairs.Where(pair => groups[pair.One.Id] == groups[pair.Other.Id]).ToLookup(pair => groups[pair.One.Id]);
        return [.. within.Select(group => Told(group.Key, [.. group])).OrderByDescending(group => group.Score).ThenBy(group => group.Risks[0].Id)];
    }

    private static List<ComparedRisk> GroupOf(Dictionary<int, List<ComparedRisk>> groups, ComparedRisk risk)
    {
        if (!groups.TryGetValue(risk.Id, out var group)) groups[risk.Id] = group = [risk];
        return group;
    }

    private static SimilarGroup Told(List<ComparedRisk> risks, List<SimilarPair> pairs)
    {
        var goals = risks[0].Goals.Where(goal => risks.TrueForAll(risk => risk.Goals.Contains(goal, StringComparer.OrdinalIgnoreCase)));
        var category = risks[0].Category is { } said && risks.TrueForAll(risk => said.Equals(risk.Category, StringComparison.OrdinalIgnoreCase)) ? said : null;
        return new SimilarGroup(
            [.. risks.OrderBy(risk => risk.Id)],
            (2 * pairs.Sum(pair => pair.Score) + pairs.Count) / (2 * pairs.Count),
            [.. pairs.SelectMany(pair => pair.SharedWords).CountBy(word => word).OrderByDescending(word => word.Value).Select(word => word.Key)],
            [.. goals],
            category);
    }
}
