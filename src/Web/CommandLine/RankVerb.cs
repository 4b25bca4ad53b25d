using System.CommandLine;
using System.Text;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik rank --year 2026 --format json|csv|table|xlsx [--out FILE]</c></summary>
internal static class RankVerb
{
    private static readonly Option<int> Year = new("--year") { Description = "Planning year.", Required = true };
    private static readonly Option<string> Format = new("--format") { Description = "json, csv, table or xlsx.", DefaultValueFactory = _ => "table" };
    private static readonly Option<string?> Out = new("--out") { Description = "File to write, needed for xlsx; the others are else written to the screen." };

    static RankVerb() => Format.AcceptOnlyFromAmong("json", "csv", "table", "xlsx");

    public static Command Create()
    {
        var command = new Command("rank", "List the year's risks in their total order, each place explained.") { Year, Format, Out };
        command.SetAction(CommandSession.Action(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(CommandSession session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (year, format) = (parsed.GetValue(Year), parsed.GetValue(Format)!);
        if (parsed.GetValue(Out) is not { } path)
        {
            if (format == "xlsx") throw new BadInputException("--out", T.Of("Rank.OutNeedsXlsx"));

            await WriteAsync(await session.Send(new RankRisks.Query(year), cancellationToken), format, session.Output, cancellationToken);
            return ExitCodes.Done;
        }

        var count = await WholeFile.WriteAsync(path, async target =>
        {
            var result = await session.Send(new RankRisks.Query(year), cancellationToken);
            if (format == "xlsx")
            {
                RankWorkbook.Write(result, year, target);
                return result.Risks.Count;
            }

            await using var writer = new StreamWriter(target, new UTF8Encoding(false), leaveOpen: true);
            await WriteAsync(result, format, writer, cancellationToken);
            return result.Risks.Count;
        });
        session.Output.WriteLine(T.Count("Rank.Written", count, path));
        return ExitCodes.Done;
    }

    private static Task WriteAsync(RankRisks.Result result, string format, TextWriter output, CancellationToken cancellationToken)
    {
        var values = new ValueWords(result.Model);
        var rows = result.Risks.Select(risk => RankedRow.From(risk, values));
        switch (format)
        {
            case "json": return RankedRowWriter.JsonAsync(rows, output, cancellationToken);
            case "csv": return RankedRowWriter.CsvAsync(rows, output, cancellationToken);
            default:
                RankedRowWriter.Table(rows, output);
                return Task.CompletedTask;
        }
    }
}
