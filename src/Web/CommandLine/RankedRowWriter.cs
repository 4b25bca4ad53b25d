using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Spectre.Console;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary>Writes ranked risks for a program (json, csv) or for a person (table).</summary>
internal static class RankedRowWriter
{
    public static async Task JsonAsync(IEnumerable<RankedRow> rows, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("[");
        var first = true;
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!first) await output.WriteLineAsync(",");
            await output.WriteAsync("  " + JsonSerializer.Serialize(row, Json.Compact));
            first = false;
        }

        await output.WriteLineAsync(first ? "]" : "\n]");
    }

    public static async Task CsvAsync(IEnumerable<RankedRow> rows, TextWriter output, CancellationToken cancellationToken)
    {
        await using var csv = new CsvWriter(output, Csv.Settings(CultureInfo.InvariantCulture), leaveOpen: true);
        await csv.WriteRecordsAsync(rows, cancellationToken);
    }

    public static void Table(IEnumerable<RankedRow> rows, TextWriter output)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in (string[])["Rank", "Reference", "Department", "Title", "Value", "Level", "GapOverAppetite", "Goals", "Departments", "Trend", "Age", "Explanation"])
            table.AddColumn(new TableColumn(Markup.Escape(T.Of($"Column.{heading}"))));
        foreach (var row in rows)
        {
            string[] cells =
            [
                Number(row.Rank), row.Reference, row.Department, row.Title, Number(row.Value), row.Level ?? "–", Number(row.GapOverAppetite),
                Number(row.Goals), Number(row.Departments), row.Trend is { } trend ? Explain.WithSign(trend) : "–", Number(row.Age), row.Explanation,
            ];
            table.AddRow(cells.Select(Markup.Escape).ToArray());
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected) console.Profile.Width = 200;
        console.Write(table);
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.CurrentCulture) ?? "–";
}
