namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// Which appetite counts for a risk. From the risk's department upwards through the tree, and last for the whole municipality: first what is said
/// of the category there, then what is said of every category. The nearest that says something decides.
/// </summary>
public sealed class AppetiteTable(IReadOnlyList<Appetite> appetites)
{
    private readonly Dictionary<(string Department, string Category), int> _tolerated =
        appetites.ToDictionary(appetite => (Key(appetite.Department), Key(appetite.Category)), appetite => appetite.HighestValue);

    public bool IsEmpty => _tolerated.Count == 0;

    /// <param name="departments">The codes of the risk's department and of those above it, the nearest first.</param>
    /// <param name="category">The risk's category, or null.</param>
    /// <returns>The highest value that is tolerated; null where nothing is said.</returns>
    public int? For(IEnumerable<string> departments, string? category)
    {
        foreach (var department in departments.Append(null))
        {
            if (category is not null && _tolerated.TryGetValue((Key(department), Key(category)), out var inCategory)) return inCategory;
            if (_tolerated.TryGetValue((Key(department), ""), out var inAll)) return inAll;
        }

        return null;
    }

    private static string Key(string? name) => name?.ToUpperInvariant() ?? "";
}
