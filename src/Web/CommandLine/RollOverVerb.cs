using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Vaggeryd.InternalControl.Web.Features.Analyses;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik year roll-over --year 2027 [--department SN …] [--dry-run] [--format table|json]</c></summary>
internal static class RollOverVerb
{
    private static readonly Option<int> Year = YearVerbs.Year();
    private static readonly Option<string[]> Departments = new("--department") { Description = "Codes of departments; all with something left when left out.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what is left, and do nothing." };
    private static readonly Option<string> Format = new("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };

    static RollOverVerb() => Format.AcceptOnlyFromAmong("table", "json");

    public static Command Create()
    {
        var command = new Command("roll-over", "Take over everything that is left of the year before, department by department; each is all or none.") { Year, Departments, DryRun, Format };
        command.SetAction(CommandSession.Action(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(CommandSession session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (year, isJson) = (parsed.GetValue(Year), parsed.GetValue(Format) == "json");
        var (result, named) = (await session.Send(new ShowRollOver.Query(year), cancellationToken), parsed.GetValue(Departments) ?? []);
        if (parsed.GetValue(DryRun))
        {
            session.Output.WriteLine(isJson ? JsonSerializer.Serialize(RollOverRows.Of(result, named), Json.Indented) : Preview(result, named));
            return ExitCodes.Done;
        }

        string[] chosen = named.Length > 0 ? named : [.. result.Rows.Where(row => row.Left > 0).Select(row => row.Department.Code)];
        var rows = chosen.Length == 0 ? [] : (await session.Send(new RollOverDepartments.Command(year, chosen), cancellationToken)).Rows;
        session.Output.WriteLine(isJson ? JsonSerializer.Serialize(rows.Select(RollOverOutcomeRow.Of), Json.Indented) : result.Before is null ? T.Of("RollOver.NoYearBefore", year) : Outcomes(rows));
        foreach (var row in rows.Where(row => row.Because is not null)) session.Error.WriteLine($"{row.Code}: {row.Because}");
        return rows.Any(row => row.Outcome == RollOverOutcome.Refused) ? ExitCodes.BadInput : ExitCodes.Done;
    }

    private static string Preview(ShowRollOver.Result result, string[] named) => result.Before is not { } before
        ? T.Of("RollOver.NoYearBefore", result.Year)
        : TextTable.Of(
            [T.Of("Levels.Department"), T.Of("RollOver.Carried", before), T.Of("RollOver.Reset"), T.Of("RollOver.Closed", before), T.Of("RollOver.Analysis", result.Year)],
            result.Of(named).Select(row => (string[])
            [
                $"{row.Department.Code} {row.Department.Name}", $"{T.Of("RollOver.CarriedOf", row.Carried, row.Risks)} {T.Count("RollOver.Left", row.Left)}", row.Unassessed.ToString(CultureInfo.CurrentCulture),
                $"{T.Count("RollOver.OpenControls", row.OpenControls)}, {T.Count("RollOver.NotReported", row.NotReported)}, {T.Count("RollOver.Deviations", row.OpenDeviations)}", T.Of(row.Analysis),
            ]));

    private static string Outcomes(IReadOnlyList<RollOverDepartments.Row> rows) => rows.Count == 0
        ? T.Of(RollOverOutcome.NothingLeft)
        : TextTable.Of(
            [T.Of("Levels.Department"), T.Of("RollOver.Outcome"), T.Of("Year.Risks")],
            rows.Select(row => (string[])[$"{row.Code} {row.Name}", T.Of(row.Outcome), row.Taken.ToString(CultureInfo.CurrentCulture)]));
}
