namespace Vaggeryd.InternalControl.Web.Features.Risks.Comments;

/// <summary>Finds whom a comment names.</summary>
internal static class FindMentioned
{
    /// <summary>Those chosen, and those whose whole name stands after an @ in the text; a name that two share has to be chosen.</summary>
    public static List<Reader> In(string? text, IReadOnlyCollection<int> chosen, IReadOnlyCollection<Reader> readers)
    {
        // The longest first, each taken out where it stands: "@Anna Ek Berg" does not name Anna Ek.
        var (left, named) = (text ?? "", new HashSet<Reader>());
        foreach (var same in readers.GroupBy(reader => reader.Name, StringComparer.OrdinalIgnoreCase).OrderByDescending(same => same.Key.Length))
        {
            if (Take(ref left, same.Key) && same.Count() == 1) named.Add(same.Single());
        }

        return [.. readers.Where(reader => chosen.Contains(reader.Id) || named.Contains(reader))];
    }

    private static bool Take(ref string text, string name)
    {
        var found = false;
        for (var at = -1; (at = text.IndexOf($"@{name}", at + 1, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var end = at + 1 + name.Length;
            if (GoesOn(text.AsSpan(end))) continue;

            (text, found) = (text.Remove(at, end - at).Insert(at, " "), true);
        }

        return found;
    }

    private static bool GoesOn(ReadOnlySpan<char> rest) => rest is [var next, ..] && (char.IsLetterOrDigit(next) || (next == '-' && rest is [_, var after, ..] && char.IsLetterOrDigit(after)));
}
