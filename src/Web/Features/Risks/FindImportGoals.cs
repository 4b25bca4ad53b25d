using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Says which goals each row of a file names, by code, short title or title.</summary>
internal sealed class FindImportGoals(IReadOnlyList<Goal> goals, RegisterTable table, ProblemList problems)
{
    private readonly ILookup<string, Goal> _names = goals
        .SelectMany(g => new[] { Key(g.Code), Key(g.ShortTitle), Key(g.Title) }.Distinct(), (g, name) => (g, name))
        .ToLookup(pair => pair.name, pair => pair.g);

    /// <summary>Null when the row says nothing of goals.</summary>
    public IReadOnlyList<Goal>? Of(RiskRow row)
    {
        if (row.Goals is null) return table.Erases(RegisterField.Goals) ? [] : null;

        var found = new List<Goal>();
        foreach (var part in row.Goals.Split(';', '\n').SelectMany(Parts).Where(part => part.Length > 0))
        {
            if (_names[Key(part)].FirstOrDefault() is { } goal) found.Add(goal);
            else problems.Add(table.Place(row.Row, RegisterField.Goals), T.Of("Import.Row.UnknownGoal", part, string.Join(", ", goals.Select(g => g.Code))));
        }

        return [.. found.Distinct()];
    }

    /// <summary>A comma parts goals, unless it stands inside a title.</summary>
    private IEnumerable<string> Parts(string text) => _names.Contains(Key(text)) ? [text.Trim()] : text.Split(',', StringSplitOptions.TrimEntries);

    private static string Key(string text) => Text.OneLine(text).ToUpperInvariant();
}
