namespace Vaggeryd.InternalControl.Web.Features.Risks.Comments;

/// <summary>Finds whom a comment names.</summary>
internal static class FindMentioned
{
    /// <summary>Those chosen, and those whose whole name stands after an @ in the text; a name that two share has to be chosen.</summary>
    public static List<Reader> In(string? text, IReadOnlyCollection<int> chosen, IReadOnlyCollection<Reader> readers)
    {
        var named = readers.GroupBy(reader => reader.Name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() == 1 && Names(text ?? "", same.Key)).SelectMany(same => same).ToList();
        return [.. readers.Where(reader => chosen.Contains(reader.Id) || named.Contains(reader))];
    }

    private static bool Names(string text, string name)
    {
        for (var at = -1; (at = text.IndexOf($"@{name}", at + 1, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var end = at + 1 + name.Length;
            if (end == text.Length || !char.IsLetterOrDigit(text[end])) return true;
        }

        return false;
    }
}
