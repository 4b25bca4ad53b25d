using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Vaggeryd.InternalControl.Web.Features.PlanningYears;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik year recalculate --year 2026 --model 2 [--map-likelihood 1,2,4,5] [--map-consequence …] [--dry-run] [--format json|table|xlsx] [--out FILE]</c></summary>
internal static class RecalculateVerb
{
    /// <summary>Moves that a table lists; json and xlsx hold all.</summary>
    private const int MostListed = 40;

    private static readonly Option<int> Year = YearVerbs.Year();
    private static readonly Option<string> Model = YearVerbs.Model();
    private static readonly Option<string?> Likelihood = new("--map-likelihood") { Description = "For each old step, from 1, the new one, such as 1,2,4,5. Default: in proportion." };
    private static readonly Option<string?> Consequence = new("--map-consequence") { Description = "As --map-likelihood, of the consequence." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what it would do, and do nothing." };
    private static readonly Option<string> Format = new("--format") { Description = "json, table or xlsx, of what changes.", DefaultValueFactory = _ => "table" };
    private static readonly Option<string?> Out = new("--out") { Description = "File to write; needed for xlsx." };

    static RecalculateVerb() => Format.AcceptOnlyFromAmong("json", "table", "xlsx");

    public static Command Create()
    {
        var command = new Command("recalculate", "Score an open year with another model: all its risks, or none.") { Year, Model, Likelihood, Consequence, DryRun, Format, Out };
        command.SetAction(CommandSession.Action(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(CommandSession session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var query = new PreviewRecalculation.Query(parsed.GetValue(Year), parsed.GetRequiredValue(Model), StepList.Read(parsed.GetValue(Likelihood), Likelihood.Name), StepList.Read(parsed.GetValue(Consequence), Consequence.Name));
        var preview = await session.Send(query, cancellationToken);
        await ShowAsync(session, parsed, query, preview, cancellationToken);
        if (parsed.GetValue(DryRun))
        {
            session.Error.WriteLine(T.Of("Recalculation.NothingDone"));
            return ExitCodes.Done;
        }

        var done = await session.Send(new RecalculateYear.Command(query.Year, query.Model, query.Likelihood, query.Consequence, preview.Seen), cancellationToken);
        session.Error.WriteLine(T.Count("Recalculation.Done", done.Risks, query.Year, done.Lifted));
        return ExitCodes.Done;
    }

    private static async Task ShowAsync(CommandSession session, ParseResult parsed, PreviewRecalculation.Query query, PreviewRecalculation.Result preview, CancellationToken cancellationToken)
    {
        var path = parsed.GetValue(Out);
        switch (parsed.GetValue(Format))
        {
            case "xlsx" when path is null:
                throw new BadInputException("--out", T.Of("CommandLine.Parse.OptionNeeded", "--out"));
            case "xlsx":
                await WholeFile.WriteAsync(path, target => session.Send(new WriteRecalculation.Query(query, target), cancellationToken));
                break;
            case "json":
                await WholeFile.WriteTextAsync(path, session.Output, JsonSerializer.Serialize(RecalculatedYear.Of(preview), Json.Indented));
                break;
            default:
                await WholeFile.WriteTextAsync(path, session.Output, Table(preview));
                break;
        }
    }

    private static string Table(PreviewRecalculation.Result preview)
    {
        var (from, to) = (preview.Recalculation.From, preview.Recalculation.To);
        var rows = preview.Risks.Take(MostListed).Select(risk => RecalculatedRow.Of(risk, preview.Recalculation)).Select(row => (string[])
        [
            row.Reference, row.Department, YearWords.Move(row.Move), Number(row.RankBefore), Number(row.RankAfter),
            $"{Number(row.ValueBefore)} {row.LevelBefore}".TrimEnd(), $"{Number(row.ValueAfter)} {row.LevelAfter}".TrimEnd(), string.Join('\n', row.FallsAway),
        ]);
        string[] columns = ["Reference", "Department", "Move", "RankBefore", "RankAfter", "ValueBefore", "ValueAfter", "FallsAway"];
        return string.Join(
            Environment.NewLine,
            T.Of("Recalculation.FromTo", YearWords.Model(from), YearWords.Model(to)),
            T.Of("Recalculation.MapsTo", string.Join(", ", preview.Recalculation.Mapping.Likelihood), string.Join(", ", preview.Recalculation.Mapping.Consequence)),
            T.Count("Recalculation.Moved", preview.Moved, preview.Scored.Count),
            TextTable.Of(columns.Select(column => T.Of($"Recalculation.Column.{column}")), rows),
            preview.Risks.Count > MostListed ? T.Of("Recalculation.Listed", MostListed, preview.Risks.Count) : "").TrimEnd();
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.CurrentCulture) ?? "–";
}
