using System.CommandLine;
using System.Text;
using System.Text.Json;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik plan versions|show|compare --year 2026 …</c></summary>
internal static class PlanVersionVerbs
{
    private static readonly Option<int> Year = YearVerbs.Year();

    private static readonly Option<string?> Board = YearVerbs.Board();

    public static Command Versions()
    {
        var format = Format();
        var command = new Command("versions", "List the year's versions, the newest first.") { Year, Board, format };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var rows = (await session.Send(new ListPlanVersions.Query(Key(parsed)), cancellationToken)).Versions.Select(PlanVersionRow.Of).ToList();
            session.Output.WriteLine(parsed.GetValue(format) == "json"
                ? JsonSerializer.Serialize(rows, Json.Indented)
                : TextTable.Of(
                    [T.Of("PlanVersion.Version"), T.Of("Year.State"), T.Of("PlanVersion.Decided"), T.Of("PlanVersion.Hash")],
                    rows.Select(row => (string[])[$"{row.Number}", T.Of(row.Status), row.Decision is { } decision ? $"{decision}" : "–", row.Hash ?? "–"])));
            return ExitCodes.Done;
        }));
        return command;
    }

    public static Command Show()
    {
        var version = new Option<int?>("--version") { Description = "Which version (default: the newest)." };
        var format = new Option<string>("--format") { Description = "table, json or csv.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        var file = new Option<string?>("--out") { Description = "File to write instead, ending in .json, .xlsx, .docx, .html or .csv." };
        var edition = EditionOption.Create();
        var command = new Command("show", "Show a stored version, as it was frozen or as the draft stands now.") { Year, Board, version, format, file, edition };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var key = new PlanVersionKey(Key(parsed), parsed.GetValue(version));
            var asked = EditionWord.Read(parsed.GetValue(edition));
            if (parsed.GetValue(file) is { } path)
            {
                var ending = PlanVerbs.FormatOf(path) ?? throw new BadInputException("--out", T.Of("PlanFile.UnknownFormat", path));
                var written = await WholeFile.WriteAsync(path, output => session.Send(new WritePlanVersion.Query(key, ending, output, asked), cancellationToken));
                session.Output.WriteLine(T.Of("PlanVersion.Written", written.Number, path));
                return ExitCodes.Done;
            }

            if (parsed.GetValue(format) == "table")
            {
                var shown = await session.Send(new ShowPlanVersion.Query(key, asked), cancellationToken);
                session.Output.WriteLine(PlanMarkWords.Standing(shown.Content.Mark!));
                session.Output.WriteLine(TextTable.Of(
                    [T.Of("Plan.Place"), T.Of("PlanColumn.Reference"), T.Of("Plan.Risk"), T.Of("Plan.Value"), T.Of("Plan.Reason")],
                    shown.Content.Items.Select(row => (string[])[$"{row.Rank}", row.Label, row.Title, PlanWords.ValueAndLevel(row), row.Reason])));
                return ExitCodes.Done;
            }

            using var output = new MemoryStream();
            await session.Send(new WritePlanVersion.Query(key, parsed.GetValue(format) == "json" ? WritePlan.Format.Json : WritePlan.Format.Csv, output, asked), cancellationToken);
            session.Output.Write(Encoding.UTF8.GetString(output.ToArray()));
            return ExitCodes.Done;
        }));
        return command;
    }

    public static Command Compare()
    {
        var versions = new Option<string>("--versions") { Description = "Two, the earlier first: \"1,2\"; a year stands for what was decided in it: \"2025,2\".", Required = true };
        var format = Format();
        var edition = EditionOption.Create();
        var command = new Command("compare", "Show what is new, gone, higher, lower or said otherwise between two versions.") { Year, Board, versions, format, edition };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var (before, now) = PlanVersionKey.ParseTwo(Key(parsed), parsed.GetRequiredValue(versions), "--versions");
            var compared = PlanComparisonFile.Of(await session.Send(new ComparePlanVersions.Query(before, now, EditionWord.Read(parsed.GetValue(edition))), cancellationToken));
            session.Output.WriteLine(parsed.GetValue(format) == "json"
                ? JsonSerializer.Serialize(compared, Json.Indented)
                : TextTable.Of(
                    [T.Of("PlanVersion.Change"), T.Of("PlanColumn.Reference"), T.Of("Plan.Risk"), T.Of("PlanVersion.ValueChange"), T.Of("PlanVersion.Why")],
                    compared.Rows.Where(row => row.Change != RiskChange.Unchanged).Select(row => (string[])[T.Of($"RiskChange.{row.Change}"), $"{row.Reference} ({row.Department})", row.Title, $"{row.Before?.Value} → {row.Now?.Value}", row.Why])));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Option<string> Format()
    {
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        return format;
    }

    private static PlanKey Key(ParseResult parsed) => new(parsed.GetValue(Year), parsed.GetValue(Board));
}
