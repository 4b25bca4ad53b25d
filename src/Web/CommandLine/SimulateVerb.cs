using System.CommandLine;
using Spectre.Console;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik plan simulate --year 2026 --alternative top:20 --alternative value:9,per-goal:1 --format json|table|xlsx [--out FILE]</c></summary>
internal static class SimulateVerb
{
    private const int RedirectedWidth = 200;

    private sealed record Order(int Year, IReadOnlyList<PlanAlternative> Alternatives, IReadOnlyList<Pick> Picks, Edition? Edition);

    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "Planning year.", Required = true };
        var alternatives = new Option<string[]>("--alternative") { Description = "Rules with commas between, such as \"value:9,per-goal:1\"; two to four of them." };
        var (mandatory, excluded) = PickOptions.Create();
        var format = new Option<string>("--format") { Description = "json, table or xlsx.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("json", "table", "xlsx");
        var file = new Option<string>("--out") { Description = "File to write; xlsx needs one." };
        var edition = EditionOption.Create();
        var command = new Command("simulate", "Hold two to four sets of rules against each other before one is chosen.") { year, alternatives, mandatory, excluded, format, file, edition };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var order = new Order(parsed.GetValue(year), Read(parsed.GetValue(alternatives) ?? []), PickOptions.Read(parsed, mandatory, excluded), EditionWord.Read(parsed.GetValue(edition)));
            await WriteAsync(session, order, parsed.GetValue(format)!, parsed.GetValue(file), cancellationToken);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static async Task WriteAsync(CommandSession session, Order order, string format, string? path, CancellationToken cancellationToken)
    {
        if (format == "table")
        {
            var content = await session.Send(new SimulatePlan.Query(order.Year, order.Alternatives, order.Picks, order.Edition), cancellationToken);
            await using var text = new StringWriter();
            Table(content, path is null ? session.Output : text, isRedirected: path is not null || Console.IsOutputRedirected);
            if (path is not null) await WholeFile.WriteAsync(path, output => WriteTextAsync(output, text.ToString(), cancellationToken));
            return;
        }

        if (format == "xlsx" && path is null) throw new BadInputException("--out", T.Of("Simulation.NeedsFile"));

        var kind = format == "json" ? WriteSimulation.Format.Json : WriteSimulation.Format.Xlsx;
        if (path is not null)
        {
            await WholeFile.WriteAsync(path, output => session.Send(new WriteSimulation.Query(order.Year, order.Alternatives, order.Picks, kind, output, order.Edition), cancellationToken));
            return;
        }

        using var json = new MemoryStream();
        await session.Send(new WriteSimulation.Query(order.Year, order.Alternatives, order.Picks, kind, json, order.Edition), cancellationToken);
        session.Output.Write(System.Text.Encoding.UTF8.GetString(json.ToArray()));
    }

    private static async Task<bool> WriteTextAsync(Stream output, string text, CancellationToken cancellationToken)
    {
        await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), cancellationToken);
        return true;
    }

    /// <summary>Each alternative that is not one is told on its own line.</summary>
    private static List<PlanAlternative> Read(string[] written)
    {
        var (read, problems) = (new List<PlanAlternative>(), new List<InputProblem>());
        foreach (var text in written)
        {
            if (ReadRules.Read(() => PlanAlternative.Parse(text), "--alternative", problems) is { } alternative) read.Add(alternative);
        }

        return problems.Count > 0 ? throw new BadInputException(problems) : read;
    }

    private static void Table(SimulationContent content, TextWriter output, bool isRedirected)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Markup.Escape(T.Of("Simulation.Measure")));
        for (var i = 0; i < content.Simulation.Alternatives.Count; i++) table.AddColumn(SimulationContent.Letter(i));
        foreach (var (heading, cells) in SimulationWords.Measures(content)) table.AddRow([Markup.Escape(heading), .. cells.Select(Markup.Escape)]);

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (isRedirected) console.Profile.Width = RedirectedWidth;
        console.Write(table);
        output.WriteLine(SimulationWords.Edition(content));
    }
}
