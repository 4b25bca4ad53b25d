using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>The columns of a spreadsheet with what each may be: by its heading, by what somebody said, or by likeness.</summary>
/// <param name="Sheet">The sheet's name; empty for csv.</param>
/// <param name="Fingerprint">The same for every file with the same headings.</param>
public sealed record ColumnGuess(string Sheet, IReadOnlyList<ColumnGuess.Column> Columns, string Fingerprint)
{
    private const int RowsSearched = 50;
    private const int ValuesShown = 3;

    /// <summary>Less alike than this is nothing but chance.</summary>
    private const double Alike = 0.62;

    /// <param name="Letters">A, B …</param>
    /// <param name="Values">The first texts below the heading.</param>
    /// <param name="Recognised">By the heading alone.</param>
    /// <param name="Guess">What it is taken for until somebody says otherwise.</param>
    public sealed record Column(string Letters, string Heading, IReadOnlyList<string> Values, RegisterField? Recognised, RegisterField? Guess);

    /// <summary>Null where no row looks like headings.</summary>
    public static ColumnGuess? Of(IReadOnlyList<Sheet> sheets, ColumnMap? map = null)
    {
        var rows = sheets.SelectMany(sheet => sheet.Rows.Index().TakeWhile(row => row.Item.Number <= RowsSearched).Select(row => (Sheet: sheet, row.Index, Cells: row.Item.Cells)));
        var best = rows
            .Select(row => (row.Sheet, row.Index, row.Cells, Known: row.Cells.Count(cell => Heading.Recognise(cell) is not null), Filled: row.Cells.Count(cell => cell.Trim().Length is > 0 and <= Heading.Longest)))
            .Where(row => row.Filled >= 2)
            .OrderByDescending(row => row.Known).ThenByDescending(row => row.Filled)
            .FirstOrDefault();
        if (best.Sheet is null) return null;

        var said = (map ?? ColumnMap.Empty).Columns.Where(pair => pair.Value.Length > 0).ToLookup(pair => Heading.Tidy(pair.Value), pair => pair.Key);
        var dropped = (map ?? ColumnMap.Empty).Columns.Where(pair => pair.Value.Length == 0).Select(pair => pair.Key).ToHashSet();
        var taken = best.Cells.Select(cell => Heading.Recognise(cell)?.Field).OfType<RegisterField>().ToHashSet();
        var columns = new List<Column>();
        foreach (var (index, heading) in best.Cells.Index().Where(cell => cell.Item.Trim().Length > 0))
        {
            var recognised = Heading.Recognise(heading)?.Field;
            var guess = map is { Columns.Count: > 0 }
                ? said[Heading.Tidy(heading)].Select(field => (RegisterField?)field).FirstOrDefault() ?? (recognised is { } field && !dropped.Contains(field) && !map.Columns.ContainsKey(field) ? recognised : null)
                : recognised ?? (heading.Length <= Heading.Longest ? Nearest(heading, taken) : null);
            var values = best.Sheet.Rows.Skip(best.Index + 1).Select(row => Text.Shorten(row[index], 60)).Where(text => text.Length > 0).Distinct().Take(ValuesShown);
            columns.Add(new Column(Heading.Letters(index), Text.OneLine(heading), [.. values], recognised, guess));
        }

        return new ColumnGuess(best.Sheet.Name, columns, Text.Fingerprint(string.Join('\n', best.Cells.Select(Heading.Tidy))));
    }

    /// <summary>Words in the columns of likelihood and consequence that the scale does not explain.</summary>
    public static IReadOnlyList<(RegisterField Field, string Word)> UnknownWords(IReadOnlyList<Sheet> sheets, ColumnMap map, ScoringModel model)
    {
        try
        {
            var table = RegisterTable.Find("", sheets, map);
            return [.. Unknown(table, RegisterField.Likelihood, new(model.Likelihood, LevelWords.Likelihood, null)), .. Unknown(table, RegisterField.Consequence, new(model.Consequence, LevelWords.Consequence, null))];
        }
        catch (BadInputException)
        {
            // The columns come first; until they are right there are no words to explain.
            return [];
        }
    }

    private static IEnumerable<(RegisterField, string)> Unknown(RegisterTable table, RegisterField field, LevelReader reader) => table.Rows
        .Select(row => Text.OneLine(table.Text(row, field))).Where(text => text.Length is > 0 and <= 60 && text is not ("-" or "–")).Distinct(StringComparer.OrdinalIgnoreCase)
        .Where(text => reader.Read(text).Step is null).Take(20).Select(text => (field, text));

    private static RegisterField? Nearest(string heading, HashSet<RegisterField> taken)
    {
        var pairs = Pairs(Heading.Tidy(heading));
        var best = HeadingSynonyms.All.Where(entry => !taken.Contains(entry.Field) && entry.Field != RegisterField.Version)
            .SelectMany(entry => entry.Swedish.Concat(entry.English), (entry, word) => (entry.Field, Likeness: Likeness(pairs, Pairs(word))))
            .MaxBy(one => one.Likeness);
        return best.Likeness >= Alike && taken.Add(best.Field) ? best.Field : null;
    }

    /// <summary>Twice the pairs of letters that both have, over all that they have (Dice): 1 is the same.</summary>
    private static double Likeness(HashSet<string> one, HashSet<string> other) => one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(at => text.Substring(at, 2))];
}
