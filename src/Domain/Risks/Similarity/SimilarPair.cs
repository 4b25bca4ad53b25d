namespace Vaggeryd.InternalControl.Domain.Risks.Similarity;

/// <summary>Two risks of different departments that may tell of the same thing, and why.</summary>
/// <param name="One">The one with the lower number.</param>
/// <param name="Other">Of another department.</param>
/// <param name="Score">0 to 100: that of <see cref="Likeness"/>, with <see cref="Goal"/> and <see cref="SameCategory"/> added.</param>
/// <param name="SharedWords">The most telling first.</param>
/// <param name="Goals">Goals that both work against.</param>
/// <param name="Category">The category that both have; null where they differ.</param>
public sealed record SimilarPair(ComparedRisk One, ComparedRisk Other, int Score, IReadOnlyList<string> SharedWords, IReadOnlyList<string> Goals, string? Category)
{
    /// <summary>What a goal in common adds; two add no more.</summary>
    public const int Goal = 2;

    /// <summary>What the same category adds.</summary>
    public const int SameCategory = 2;

    /// <summary>Goals and categories are so few that they only count where the words say something too.</summary>
    private const int FewestOfWords = 10;

    internal static SimilarPair Of(ComparedRisk one, ComparedRisk other, WordRarity rarity)
    {
        var likeness = Likeness.Between(one.Words, other.Words, rarity);
        IReadOnlyList<string> goals = [.. one.Goals.Intersect(other.Goals, StringComparer.OrdinalIgnoreCase)];
        var category = one.Category is { } said && said.Equals(other.Category, StringComparison.OrdinalIgnoreCase) ? said : null;
        var evidence = likeness.Score < FewestOfWords ? 0 : (goals.Count > 0 ? Goal : 0) + (category is null ? 0 : SameCategory);
        return new SimilarPair(one, other, Math.Min(likeness.Score + evidence, 100), likeness.SharedWords, goals, category);
    }
}
