using System.CommandLine;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik plan …</c>, and of it <c>ik plan generate --year 2026 --rule top:20 --out FILE</c></summary>
internal static class PlanVerbs
{
    public static Command Create() => new("plan", "The internal control plan, the municipality's or a board's: make it, lay it before the board, note the decision, compare and check.") 
    {
        Generate(),
        SimulateVerb.Create(),
        PlanDecisionVerbs.Propose(),
        PlanDecisionVerbs.Withdraw(),
        PlanDecisionVerbs.Adopt(),
        PlanVersionVerbs.Versions(),
        PlanVersionVerbs.Show(),
        PlanVersionVerbs.Compare(),
        CarryDeviationsVerb.Create(),
        PaperVerbs.Create(),
        VerifyPlanVerb.Create(),
        GroupVerbs.Similar(),
        GroupVerbs.Group(),
    };

    private static Command Generate()
    {
        var year = new Option<int>("--year") { Description = "Planning year.", Required = true };
        var board = YearVerbs.Board();
        var rules = new Option<string[]>("--rule") { Description = "top:20, value:9, consequence:4, per-category:3, per-goal:1 or per-department:1; repeat for more. A risk that any rule takes is in." };
        var file = new Option<string>("--out") { Description = "File to write, ending in .json, .xlsx, .docx, .html or .csv.", Required = true };
        var error = new Option<string>("--error-model") { Description = "How far off an assessment may be, for each risk's chance of staying: down/same/up, such as 0.1/0.8/0.1, which is the standard." };
        var edition = EditionOption.Create();
        var basis = BasisOption();
        var note = new Option<string?>("--note") { Description = "Why the plan is made or revised; kept with the draft." };
        var (mandatory, excluded) = PickOptions.Create();
        var command = new Command("generate", "Write the plan to a file, and keep its rules and picks as the plan's draft.") { year, board, rules, mandatory, excluded, file, error, edition, basis, note };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            var (chosenRules, format, errorModel) = Understand(parsed.GetValue(rules) ?? [], path, parsed.GetValue(error));
            var choice = new PlanChoice(chosenRules, PickOptions.Read(parsed, mandatory, excluded), BasisWord.Asked(parsed.GetValue(basis)), errorModel);
            var key = new PlanKey(parsed.GetValue(year), parsed.GetValue(board));
            var result = await WholeFile.WriteAsync(path, output =>
                session.Send(new WritePlan.Query(key, choice, format, output, EditionWord.Read(parsed.GetValue(edition))), cancellationToken));
            session.Output.WriteLine(T.Of("PlanFile.Written", key.InFileName.ToUpperInvariant(), path, result.Chosen, result.Total));
            session.Output.WriteLine(result.About);
            session.Output.WriteLine(await KeepAsync(session, key, choice, parsed.GetValue(note), cancellationToken));
            return ExitCodes.Done;
        }));
        return command;
    }

    /// <summary>The file is written whether or not the draft can be: while a version is proposed there is none.</summary>
    private static async Task<string> KeepAsync(CommandSession session, PlanKey plan, PlanChoice choice, string? note, CancellationToken cancellationToken)
    {
        try
        {
            var kept = await session.Send(new SavePlanDraft.Command(plan, choice, note), cancellationToken);
            return T.Of(kept.HasChanged ? "PlanVersion.DraftSaved" : "PlanVersion.DraftUnchanged", kept.Number);
        }
        catch (RuleBrokenException broken) when (broken.Rule == Rule.PlanMustNotBeProposed)
        {
            return T.Of("PlanVersion.DraftNotSaved", [.. broken.Details]);
        }
    }

    private static Option<string> BasisOption()
    {
        var basis = new Option<string>("--basis") { Description = "all: every risk of the year; accepted: those of departments whose risk analysis is accepted.", DefaultValueFactory = _ => BasisWord.All };
        basis.AcceptOnlyFromAmong(BasisWord.All, BasisWord.Accepted);
        return basis;
    }

    /// <summary>The form that a file's ending asks for; null when it is none of them.</summary>
    public static WritePlan.Format? FormatOf(string path) =>
        Enum.GetValues<WritePlan.Format>().Where(format => Path.GetExtension(path).Equals($".{format}", StringComparison.OrdinalIgnoreCase)).Select(format => (WritePlan.Format?)format).FirstOrDefault();

    private static (IReadOnlyList<SelectionRule> Rules, WritePlan.Format Format, ErrorModel? Error) Understand(string[] rules, string path, string? error)
    {
        var problems = new List<InputProblem>();
        var format = FormatOf(path);
        if (format is null) problems.Add(new("--out", T.Of("PlanFile.UnknownFormat", path)));
        var understood = ReadRules.From(rules, "--rule", problems);
        var errorModel = error is null ? null : ReadRules.Read(() => ErrorModel.Parse(error), "--error-model", problems);
        return problems.Count > 0 ? throw new BadInputException(problems) : (understood, format!.Value, errorModel);
    }
}
