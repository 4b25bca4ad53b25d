using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Samples;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik followup sample --list FILE --size N --seed S</c> and <c>ik followup sample-size --population N</c>, without any database</summary>
internal static class SampleVerbs
{
    public static IEnumerable<Command> All() => [Sample(), Size()];

    private static Command Sample()
    {
        var list = new Option<string>("--list") { Description = "The list as .xlsx or .csv, one item a row below its headings.", Required = true };
        var size = new Option<int>("--size") { Description = "How many rows to draw.", Required = true };
        var seed = new Option<string>("--seed") { Description = "The seed that stands with the sample.", Required = true };
        var format = new Option<string>("--format") { Description = "table, json or csv.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        var command = new Command("sample", "Draw the same rows of a list again.") { list, size, seed, format };
        command.SetAction(CommandSession.Action(
            async (session, parsed, cancellationToken) =>
            {
                var path = parsed.GetRequiredValue(list);
                if (!File.Exists(path)) throw new BadInputException(path, T.Of("CommandLine.NoFile"));

                await using var file = File.OpenRead(path);
                var result = await session.Send(new ReplayDraw.Query(file, path, parsed.GetValue(size), parsed.GetRequiredValue(seed)), cancellationToken);
                await WriteAsync(result, parsed.GetValue(format)!, session.Output);
                return ExitCodes.Done;
            },
            needsDatabase: false));
        return command;
    }

    private static async Task WriteAsync(ReplayDraw.Result result, string format, TextWriter output)
    {
        if (format == "json")
        {
            output.WriteLine(JsonSerializer.Serialize(result, Json.Indented));
            return;
        }

        string[] headings = [T.Of("Sample.Number"), T.Of("Sample.Line"), .. result.Drawn.Headings];
        var rows = result.Drawn.Rows.Select(row => (string[])[row.Number.ToString(CultureInfo.InvariantCulture), row.Line?.ToString(CultureInfo.InvariantCulture) ?? "", .. row.Cells]);
        if (format == "table")
        {
            output.WriteLine(T.Of("Sample.Replayed", result.Size, result.Rows, result.Sha256, result.Seed));
            output.WriteLine(TextTable.Of(headings, rows));
            return;
        }

        await using var csv = new CsvWriter(output, Csv.Settings(CultureInfo.InvariantCulture), leaveOpen: true);
        foreach (var row in rows.Prepend(headings))
        {
            foreach (var cell in row) csv.WriteField(cell);
            await csv.NextRecordAsync();
        }
    }

    private static Command Size()
    {
        var population = new Option<int>("--population") { Description = "How many there are in all.", Required = true };
        var confidence = new Option<int>("--confidence") { Description = "How sure to be, in percent: 90, 95 or 99.", DefaultValueFactory = _ => 95 };
        var tolerable = new Option<decimal>("--tolerable") { Description = "Fewer than this are wrong where none of the sample is, in percent.", DefaultValueFactory = _ => 5 };
        var command = new Command("sample-size", "Say how many to look at, so that finding nothing says something of all.") { population, confidence, tolerable };
        command.SetAction(CommandSession.Action(
            (session, parsed, _) =>
            {
                session.Output.WriteLine(SampleWords.Of(SampleSize.Of(parsed.GetValue(population), parsed.GetValue(confidence), parsed.GetValue(tolerable))));
                return Task.FromResult(ExitCodes.Done);
            },
            needsDatabase: false));
        return command;
    }
}
