using System.CommandLine;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik rank --year 2026 --format json|csv|table</c></summary>
internal static class RankVerb
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "Planning year.", Required = true };
        var format = new Option<string>("--format") { Description = "json, csv or table.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("json", "csv", "table");
        var command = new Command("rank", "List the year's risks in their total order, each place explained.") { year, format };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var result = await session.Send(new RankRisks.Query(parsed.GetValue(year)), cancellationToken);
            var rows = result.Risks.Select(risk => RankedRow.From(risk, result.Model));
            switch (parsed.GetValue(format))
            {
                case "json": await RankedRowWriter.JsonAsync(rows, session.Output, cancellationToken); break;
                case "csv": await RankedRowWriter.CsvAsync(rows, session.Output, cancellationToken); break;
                default: RankedRowWriter.Table(rows, session.Output); break;
            }

            return ExitCodes.Done;
        }));
        return command;
    }
}
