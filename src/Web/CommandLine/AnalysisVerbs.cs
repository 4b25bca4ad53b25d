using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Features.Analyses;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik analysis list|show|submit|return|accept|reopen|decide --year 2026 [--department SN] …</c></summary>
internal static class AnalysisVerbs
{
    private static readonly Option<int> Year = YearVerbs.Year();
    private static readonly Option<string> Department = new("--department") { Description = "Department code.", Required = true };

    public static Command Create() => new("analysis", "Risk analyses of the departments: how they stand, handing in and review.") { List(), Show(), Submit(), Return(), Accept(), Reopen(), Decide(), CarryOverVerb.Create() };

    private static Command List()
    {
        var format = Format();
        var command = new Command("list", "List the year's analyses, late ones first.") { Year, format };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var rows = (await session.Send(new ListAnalyses.Query(parsed.GetValue(Year)), cancellationToken)).Rows.Select(AnalysisRow.Of).ToList();
            if (parsed.GetValue(format) == "json")
            {
                session.Output.WriteLine(JsonSerializer.Serialize(rows, Json.Indented));
                return ExitCodes.Done;
            }

            session.Output.WriteLine(TextTable.Of(
                [T.Of("Levels.Department"), T.Of("Year.State"), T.Of("Analysis.LastDay"), T.Of("Year.Risks"), T.Of("Level.Unscored")],
                rows.Select(row => (string[])[$"{row.Department} {row.Name}", State(row), Written(row.Due), $"{row.Risks}", $"{row.Unassessed}"])));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Show()
    {
        var format = Format();
        var command = new Command("show", "Show one analysis and what is found in it.") { Year, Department, format };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var shown = await session.Send(new ShowAnalysis.Query(parsed.GetValue(Year), parsed.GetRequiredValue(Department)), cancellationToken);
            var details = AnalysisDetails.Of(shown);
            if (parsed.GetValue(format) == "json")
            {
                session.Output.WriteLine(JsonSerializer.Serialize(details, Json.Indented));
                return ExitCodes.Done;
            }

            session.Output.WriteLine($"{details.Analysis.Name}: {AnalysisWords.State(shown.Standing)} {AnalysisWords.Risks(details.Analysis.Risks, details.Analysis.Unassessed)}");
            foreach (var finding in details.Findings) session.Output.WriteLine($"{(finding.IsBlocking ? "!" : "-")} {finding.Text}");
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Submit()
    {
        var reason = new Option<string?>("--no-risks") { Description = "Why there are no risks to bring up; only where there are none." };
        return Verb("submit", "Hand an analysis in.", (key, parsed) => new SubmitRiskAnalysis.Command(key, parsed.GetValue(reason)), reason);
    }

    private static Command Return()
    {
        var comment = new Option<string>("--comment") { Description = "What should be mended.", Required = true };
        return Verb("return", "Send an analysis back to its department.", (key, parsed) => new ReturnRiskAnalysis.Command(key, parsed.GetValue(comment), []), comment);
    }

    private static Command Accept() => Verb("accept", "Accept an analysis.", (key, _) => new AcceptRiskAnalysis.Command(key));

    private static Command Reopen()
    {
        var reason = new Option<string>("--reason") { Description = "Why.", Required = true };
        return Verb("reopen", "Open an analysis again.", (key, parsed) => new ReopenRiskAnalysis.Command(key, parsed.GetValue(reason)), reason);
    }

    private static Command Decide()
    {
        var on = new Option<DateOnly>("--date") { Description = "The day of the meeting, such as 2025-12-02.", Required = true };
        var paragraph = new Option<string>("--paragraph") { Description = "Section of the minutes, such as \"§ 210\".", Required = true };
        var dnr = new Option<string>("--dnr") { Description = "Diary number, such as \"SN 2025/123\".", Required = true };
        return Verb("decide", "Note what the board decided.", (key, parsed) => new RecordBoardDecision.Command(key, parsed.GetValue(on), parsed.GetRequiredValue(paragraph), parsed.GetRequiredValue(dnr)), on, paragraph, dnr);
    }

    /// <summary>A verb that changes one analysis and then says how it stands.</summary>
    private static Command Verb<TResult>(string name, string description, Func<AnalysisKey, ParseResult, IRequest<TResult>> request, params Option[] options)
    {
        var command = new Command(name, description) { Year, Department };
        foreach (var option in options) command.Options.Add(option);
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var key = new AnalysisKey(parsed.GetValue(Year), parsed.GetRequiredValue(Department));
            await session.Send(request(key, parsed), cancellationToken);
            var now = await session.Send(new ShowAnalysis.Query(key.Year, key.Department), cancellationToken);
            session.Output.WriteLine($"{now.Department.Name}: {AnalysisWords.State(now.Standing)}");
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

    private static string State(AnalysisRow row) => T.Of(row.Status) + (row.IsLate ? $", {T.Of("Analysis.Late").ToLower(CultureInfo.CurrentCulture)}" : "");

    private static string Written(DateOnly? day) => day?.ToIso() ?? "–";
}
