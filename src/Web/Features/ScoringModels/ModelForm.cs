using System.Globalization;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>
/// What stands in the editor's boxes, as typed. A box is named as its place in the model's JSON (<c>likelihood[0].word.swedish</c>), which
/// is also how the domain says where something is wrong. A list says its length in <c>likelihood.count</c>; what was typed beyond it stays.
/// </summary>
public sealed class ModelForm(IEnumerable<KeyValuePair<string, string>> boxes)
{
    public const string Title = "title";
    public const string Version = "version";
    public const string ByCell = "byCell";

    private const int LongestName = 60;

    /// <summary>How many rows each list may have on the page.</summary>
    private static readonly Dictionary<string, int> MostRows = new()
    {
        ["likelihood"] = ScoringModel.MostSteps,
        ["consequence"] = ScoringModel.MostSteps,
        ["bands"] = 6,
        ["dimensions"] = 12,
        ["order"] = RankOrder.UsualKeys.Count,
        ["goalWeights"] = 100,
        ["appetites"] = 100,
        ["effects"] = 8,
    };

    private readonly Dictionary<string, string> _boxes = boxes.Where(box => IsOurs(box.Key)).GroupBy(box => box.Key).ToDictionary(box => box.Key, box => box.First().Value);
    private readonly HashSet<string> _shown = [];

    public IReadOnlyDictionary<string, string> Boxes => _boxes;

    /// <summary>What is typed in a box; empty where nothing is.</summary>
    public string this[string name]
    {
        get => _boxes.GetValueOrDefault(name, "");
        set => _boxes[name] = value;
    }

    /// <summary>What stands in a box that the page now writes.</summary>
    public string Show(string name)
    {
        _shown.Add(name);
        return this[name];
    }

    /// <summary>What was typed and is not on the page now, such as the fifth step of a scale that has been made four: kept for later.</summary>
    public IEnumerable<KeyValuePair<string, string>> Hidden() => _boxes.Where(box => !_shown.Contains(box.Key) && box.Value.Length > 0).OrderBy(box => box.Key, StringComparer.Ordinal);

    /// <summary>How many rows a list has on the page, whatever was typed as its length.</summary>
    public int Rows(string list)
    {
        var fewest = list is "likelihood" or "consequence" ? ScoringModel.FewestSteps : 0;
        return Math.Clamp(int.TryParse(this[$"{list}.count"], NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows : fewest, fewest, MostRows[list]);
    }

    /// <summary>Gives a list one row more, emptied of what may have been typed there before. Says its index, or null when the list is full.</summary>
    public int? AddRow(string list)
    {
        var rows = Rows(list);
        if (rows == MostRows[list]) return null;

        Clear($"{list}[{rows}]");
        this[$"{list}.count"] = $"{rows + 1}";
        return rows;
    }

    /// <summary>Takes a row away and moves those after it up.</summary>
    public void RemoveRow(string list, int row)
    {
        var rows = Rows(list);
        if (row < 0 || row >= rows) return;

        for (var at = row; at < rows; at++)
        {
            Clear($"{list}[{at}]");
            foreach (var (name, text) in _boxes.Where(box => box.Key.StartsWith($"{list}[{at + 1}]", StringComparison.Ordinal)).ToList())
                this[$"{list}[{at}]{name[$"{list}[{at + 1}]".Length..]}"] = text;
        }

        this[$"{list}.count"] = $"{rows - 1}";
    }

    /// <summary>Whether a row has anything typed in it.</summary>
    public bool IsEmpty(string row, string except = "") => !_boxes.Any(box => box.Key.StartsWith(row, StringComparison.Ordinal) && box.Value.Length > 0 && !(except.Length > 0 && box.Key.EndsWith(except, StringComparison.Ordinal)));

    private void Clear(string row)
    {
        foreach (var name in _boxes.Keys.Where(name => name.StartsWith(row, StringComparison.Ordinal)).ToList()) _boxes.Remove(name);
    }

    private static bool IsOurs(string name) => name.Length <= LongestName && (name is Title or Version or ByCell or "formula" or "aggregation" || MostRows.Keys.Append("values").Append("levels").Any(list => name.StartsWith(list, StringComparison.Ordinal)));
}
