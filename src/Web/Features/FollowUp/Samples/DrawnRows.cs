using System.Text.Encodings.Web;
using System.Text.Json;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Samples;

/// <summary>What the drawn rows of a list say.</summary>
/// <param name="Headings">The list's own; empty where the texts are gone.</param>
/// <param name="Rows">In the order of the list.</param>
public sealed record DrawnRows(IReadOnlyList<string> Headings, IReadOnlyList<DrawnRows.Row> Rows)
{
    /// <summary>Rows that a page shows; the rest are in the file.</summary>
    public const int MostShown = 100;

    /// <summary>Most columns that a list may have.</summary>
    public const int MostColumns = 30;

    /// <summary>Most text that is kept of all drawn rows, in characters.</summary>
    public const int MostText = 1_000_000;

    /// <summary>Longest text that is kept of a cell, in characters.</summary>
    private const int CellLimit = 300;

    /// <summary>Most that is read of a cell: what it is cut to is found in its beginning, however long it is.</summary>
    private const int CellRead = 4 * CellLimit;

    /// <summary>Letters stand as they are: nothing but this program reads the text.</summary>
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="Number">Which row of the list, from 1.</param>
    /// <param name="Line">Where it stands in the file, the heading counted.</param>
    /// <param name="Cells">As many as there are headings.</param>
    public sealed record Row(int Number, int? Line, IReadOnlyList<string> Cells);

    /// <exception cref="BadInputException">The list has too many columns, or the drawn rows say more than is kept.</exception>
    internal static DrawnRows Of(SampleList list, string name, IReadOnlyList<int> drawn)
    {
        var width = drawn.Select(number => Width(list.Rows[number - 1].Cells)).Append(Width(list.Headings)).Max();
        if (width > MostColumns) throw new BadInputException(name, T.Of("Sample.TooManyColumns", width, MostColumns));

        var left = MostText;
        IReadOnlyList<string> Cut(Func<int, string> cells)
        {
            var cut = Enumerable.Range(0, width).Select(column => Shorten(cells(column))).ToList();
            left -= cut.Sum(text => text.Length);
            return left >= 0 ? cut : throw new BadInputException(name, T.Of("Sample.TooMuchText", MostText));
        }

        var headings = Cut(column => column < list.Headings.Count ? list.Headings[column] : "");
        return new DrawnRows(headings, [.. drawn.Select(number => (Number: number, Row: list.Rows[number - 1])).Select(one => new Row(one.Number, one.Row.Number, Cut(column => one.Row[column])))]);
    }

    /// <summary>The stored texts; only the numbers once they are gone.</summary>
    internal static DrawnRows Of(DrawnSample sample) => sample.Content is { } content
        ? JsonSerializer.Deserialize<DrawnRows>(content.Rows)!
        : new DrawnRows([], [.. sample.Rows.Select(number => new Row(number, null, []))]);

    internal string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>The last column that says anything, counted from 1.</summary>
    private static int Width(IReadOnlyList<string> cells) => Enumerable.Range(0, cells.Count).LastOrDefault(column => !string.IsNullOrWhiteSpace(cells[column]), -1) + 1;

    private static string Shorten(string cell) => Text.Shorten(cell.Length > CellRead ? cell[..CellRead] : cell, CellLimit);
}
