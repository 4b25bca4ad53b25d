using System.Text.Json;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Import;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Samples;

/// <summary>What the drawn rows of a list say.</summary>
/// <param name="Headings">The list's own; empty where the texts are gone.</param>
/// <param name="Rows">In the order of the list.</param>
public sealed record DrawnRows(IReadOnlyList<string> Headings, IReadOnlyList<DrawnRows.Row> Rows)
{
    /// <summary>Longest text that is kept of a cell, in characters.</summary>
    private const int CellLimit = 300;

    /// <param name="Number">Which row of the list, from 1.</param>
    /// <param name="Line">Where it stands in the file, the heading counted.</param>
    /// <param name="Cells">As many as there are headings.</param>
    public sealed record Row(int Number, int? Line, IReadOnlyList<string> Cells);

    internal static DrawnRows Of(SampleList list, IEnumerable<int> drawn)
    {
        var width = list.Rows.Max(row => row.Cells.Length);
        var headings = Enumerable.Range(0, Math.Max(width, list.Headings.Count)).Select(column => column < list.Headings.Count ? Text.Shorten(list.Headings[column], CellLimit) : "").ToList();
        return new DrawnRows(headings, [.. drawn.Select(number => Of(number, list.Rows[number - 1], headings.Count))]);
    }

    /// <summary>The stored texts; only the numbers once they are gone.</summary>
    internal static DrawnRows Of(DrawnSample sample) => sample.Content is { } content
        ? JsonSerializer.Deserialize<DrawnRows>(content.Rows)!
        : new DrawnRows([], [.. sample.Rows.Select(number => new Row(number, null, []))]);

    internal string ToJson() => JsonSerializer.Serialize(this);

    private static Row Of(int number, Excel.SheetRow row, int width) => new(number, row.Number, [.. Enumerable.Range(0, width).Select(column => Text.Shorten(row[column], CellLimit))]);
}
