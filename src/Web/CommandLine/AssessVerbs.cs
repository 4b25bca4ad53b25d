using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Vaggeryd.InternalControl.Web.Features.Risks.Assessments;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik assess show --year 2026 --reference SN-07 | --slug sn-07 [--format table|json]</c></summary>
internal static class AssessVerbs
{
    public static Command Create() => new("assess", "How risks are assessed.") { Show() };

    private static Command Show()
    {
        var year = new Option<int>("--year") { Description = "Planning year.", Required = true };
        var reference = new Option<string?>("--reference") { Description = "The risk's reference, such as SN-07." };
        var slug = new Option<string?>("--slug") { Description = "The risk's address within the year, such as sn-07." };
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("show", "Show a risk's assessments, stage by stage.") { year, reference, slug, format };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var (named, addressed) = (parsed.GetValue(reference), parsed.GetValue(slug));
            if ((named is null) == (addressed is null)) throw new BadInputException("", T.Of("Assess.OneOfTwo"));

            var result = await session.Send(new ShowAssessments.Query(parsed.GetValue(year), addressed?.ToLowerInvariant(), named), cancellationToken);
            var rows = AssessmentRows.From(result);
            if (parsed.GetValue(format) == "json") await session.Output.WriteLineAsync(JsonSerializer.Serialize(rows, Json.Indented));
            else Table(rows, result.Assessments, session.Output);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static void Table(AssessmentRows rows, RiskAssessments assessments, TextWriter output)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in (string[])["Stage", "Steps", "Value", "Computed", "Why", "Confidence", "By", "Each"])
            table.AddColumn(new TableColumn(Markup.Escape(T.Of($"AssessTable.{heading}"))));
        foreach (var (row, at) in rows.Stages.Zip(assessments.Stages))
        {
            var joint = row.Joint;
            string[] cells =
            [
                T.Of($"Assess.Stage.{row.Stage}"),
                joint is null ? "–" : $"{joint.Likelihood}, {joint.Consequence}",
                joint is null ? T.Of("Level.Unscored") : $"{joint.Value.ToString(CultureInfo.CurrentCulture)} {joint.Level}",
                joint?.Override is null ? "–" : joint.ComputedValue.ToString(CultureInfo.CurrentCulture),
                joint?.Override?.Reason ?? "–",
                at.Joint?.Confidence is { } confidence ? T.Of(confidence) : "–",
                joint?.AssessedBy ?? "–",
                row.Spread is { } spread ? $"{spread.LowestValue}–{spread.HighestValue}, {T.Of(at.Individual.Spread!.Agreement)}" : string.Join(", ", row.Individual.Select(one => one.Value)),
            ];
            table.AddRow(cells.Select(Markup.Escape).ToArray());
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected) console.Profile.Width = 200;
        console.Write(table);
    }
}
