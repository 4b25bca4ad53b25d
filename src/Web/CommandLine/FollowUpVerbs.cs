using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Vaggeryd.InternalControl.Web.Features.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik followup occurrences --year 2026 --format json|csv|table</c></summary>
internal static class FollowUpVerbs
{
    private static readonly Option<int> Year = YearVerbs.Year();

    public static Command Create()
    {
        var command = new Command("followup", "Following up the controls of the adopted plan: what is due, reports, approval, deviations.") { Occurrences(), Assign() };
        foreach (var verb in ReportVerbs.All().Concat(DeviationVerbs.All()).Concat(PeriodReportVerbs.All()).Concat(SampleVerbs.All())) command.Subcommands.Add(verb);
        return command;
    }

    private static Command Assign()
    {
        var control = new Option<string>("--control") { Description = "The control's name, such as SN-K04.", Required = true };
        var to = new Option<string?>("--to") { Description = "Who does it, by the name that the person signs in with; without it whoever does the department's." };
        var command = new Command("assign", "Say who does a control and is reminded of it.") { Year, control, to };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var (year, name) = (parsed.GetValue(Year), parsed.GetRequiredValue(control));
            await session.Send(new AssignPerformer.Command(year, name, parsed.GetValue(to)), cancellationToken);
            var now = await session.Send(new ShowPerformer.Query(year, name), cancellationToken);
            session.Output.WriteLine(T.Of("Performer.Is", now.Reference, now.Candidates.FirstOrDefault(person => person.Id == now.PerformerId)?.UserName ?? T.Of("Performer.Department")));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Occurrences()
    {
        var format = new Option<string>("--format") { Description = "table, json or csv.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        var command = new Command("occurrences", "List when each control is to be reported, and how it stands.") { Year, format };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var (rows, warnings) = await session.Send(new ListOccurrences.Query(parsed.GetValue(Year)), cancellationToken);
            foreach (var warning in warnings) await session.Error.WriteLineAsync(warning);
            switch (parsed.GetValue(format))
            {
                case "json":
                    session.Output.WriteLine(JsonSerializer.Serialize(rows, Json.Indented));
                    break;
                case "csv":
                    await using (var csv = new CsvWriter(session.Output, Csv.Settings(CultureInfo.InvariantCulture), leaveOpen: true))
                        await csv.WriteRecordsAsync(rows, cancellationToken);
                    break;
                default:
                    session.Output.WriteLine(TextTable.Of(
                        [T.Of("FollowUp.Control"), T.Of("Levels.Department"), T.Of("FollowUp.Checks"), T.Of("FollowUp.Period"), T.Of("FollowUp.Due"), T.Of("Year.State"), T.Of("FollowUp.Reason")],
                        rows.Select(row => (string[])[row.Reference, row.Department, row.Control, row.Period, row.Due, row.State, row.Reason ?? ""])));
                    break;
            }

            return ExitCodes.Done;
        }));
        return command;
    }
}
