using System.CommandLine;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik plan generate --year 2026 --rule top:20 --out FILE</c> and <c>ik plan verify FILE.json</c></summary>
internal static class PlanVerbs
{
    /// <summary>How many differences a verification lists.</summary>
    private const int MostListed = 20;

    public static Command Create() => new("plan", "Make the municipality-wide internal control plan, or check one that was made.") { Generate(), SimulateVerb.Create(), Verify(), GroupVerbs.Similar(), GroupVerbs.Group() };

    private static Command Generate()
    {
        var year = new Option<int>("--year") { Description = "Planning year.", Required = true };
        var rules = new Option<string[]>("--rule") { Description = "top:20, value:9, consequence:4, per-category:3, per-goal:1 or per-department:1; repeat for more. A risk that any rule takes is in." };
        var file = new Option<string>("--out") { Description = "File to write, ending in .json, .xlsx, .docx, .html or .csv.", Required = true };
        var error = new Option<string>("--error-model") { Description = "How far off an assessment may be, for each risk's chance of staying: down/same/up, such as 0.1/0.8/0.1, which is the standard." };
        var edition = EditionOption.Create();
        var (mandatory, excluded) = PickOptions.Create();
        var command = new Command("generate", "Write the plan to a file.") { year, rules, mandatory, excluded, file, error, edition };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            var (chosenRules, format, errorModel) = Understand(parsed.GetValue(rules) ?? [], path, parsed.GetValue(error));
            var picks = PickOptions.Read(parsed, mandatory, excluded);
            var planningYear = parsed.GetValue(year);
            var result = await WholeFile.WriteAsync(path, output =>
                session.Send(new WritePlan.Query(planningYear, chosenRules, format, output, errorModel, EditionWord.Read(parsed.GetValue(edition)), picks), cancellationToken));
            session.Output.WriteLine(T.Of("PlanFile.Written", planningYear, path, result.Chosen, result.Total));
            session.Output.WriteLine(result.About);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Verify()
    {
        var file = new Argument<string>("FILE.json") { Description = "A plan that “ik plan generate” wrote as .json." };
        var command = new Command("verify", "Make the plan again and say whether the file still holds and what changed.") { file };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path)) throw new BadInputException(path, T.Of("CommandLine.NoFile"));

            await using var stream = File.OpenRead(path);
            var result = await session.Send(new VerifyPlan.Query(stream, path), cancellationToken);
            Report(result, session.Output);
            return result.Holds ? ExitCodes.Done : ExitCodes.DoesNotHold;
        }));
        return command;
    }

    private static (IReadOnlyList<SelectionRule> Rules, WritePlan.Format Format, ErrorModel? Error) Understand(string[] rules, string path, string? error)
    {
        var problems = new List<InputProblem>();
        var ending = Path.GetExtension(path);
        var formats = Enum.GetValues<WritePlan.Format>().Where(format => ending.Equals($".{format}", StringComparison.OrdinalIgnoreCase)).ToList();
        if (formats.Count == 0) problems.Add(new("--out", T.Of("PlanFile.UnknownFormat", path)));
        var understood = ReadRules.From(rules, "--rule", problems);
        var errorModel = error is null ? null : ReadRules.Read(() => ErrorModel.Parse(error), "--error-model", problems);
        return problems.Count > 0 ? throw new BadInputException(problems) : (understood, formats[0], errorModel);
    }

    private static void Report(VerifyPlan.Result result, TextWriter output)
    {
        if (result.Holds)
        {
            output.WriteLine(T.Count("PlanFile.Holds", result.Chosen, result.Year));
            return;
        }

        output.WriteLine(T.Count("PlanFile.DoesNotHold", result.Changes.Count));
        if (result.HashesAgree) output.WriteLine(T.Of("PlanFile.FileWasEdited"));
        foreach (var change in result.Changes.Take(MostListed)) output.WriteLine($"  {change.InWords()}");
        if (result.Changes.Count > MostListed) output.WriteLine("  " + T.Count("PlanFile.More", result.Changes.Count - MostListed));
    }
}
