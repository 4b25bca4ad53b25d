using System.CommandLine;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik plan verify FILE.json</c>, or <c>ik plan verify --year 2026 [--version 2]</c> and <c>ik plan verify --hash 3f9a…</c> for what is stored</summary>
internal static class VerifyPlanVerb
{
    /// <summary>How many differences a verification lists.</summary>
    private const int MostListed = 20;

    public static Command Create()
    {
        var file = new Argument<string?>("FILE.json") { Description = "A plan that “ik plan generate” or “ik plan show” wrote as .json.", Arity = ArgumentArity.ZeroOrOne };
        var year = new Option<int?>("--year") { Description = "Prove the stored versions of this year instead." };
        var board = YearVerbs.Board();
        var version = new Option<int?>("--version") { Description = "Only this version." };
        var hash = new Option<string?>("--hash") { Description = "The control sum that stands on a document, or its beginning." };
        var command = new Command("verify", "Say whether a plan file, or a stored version, still holds and what changed.") { file, year, board, version, hash };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            if (parsed.GetValue(file) is { } path) return await FileAsync(session, path, cancellationToken);
            if (parsed.GetValue(year) is null && string.IsNullOrWhiteSpace(parsed.GetValue(hash))) throw new BadInputException("ik plan verify", T.Of("PlanVersion.SayWhich"));

            return Stored(await session.Send(new VerifyPlanVersions.Query(parsed.GetValue(year), parsed.GetValue(version), parsed.GetValue(hash), parsed.GetValue(board)), cancellationToken), session.Output);
        }));
        return command;
    }

    private static async Task<int> FileAsync(CommandSession session, string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw new BadInputException(path, T.Of("CommandLine.NoFile"));

        await using var stream = File.OpenRead(path);
        var result = await session.Send(new VerifyPlan.Query(stream, path), cancellationToken);
        Report(result, session.Output);
        return result.Holds ? ExitCodes.Done : ExitCodes.DoesNotHold;
    }

    private static int Stored(IReadOnlyList<VerifyPlanVersions.Row> rows, TextWriter output)
    {
        foreach (var row in rows)
        {
            output.WriteLine($"{row.Plan} {PlanMarkWords.Named(row.Mark)}: {row.Problem ?? T.Of("PlanVersion.Holds")}");
            output.WriteLine($"  {row.Mark.Hash}");
        }

        return rows.All(row => row.Holds) ? ExitCodes.Done : ExitCodes.DoesNotHold;
    }

    private static void Report(VerifyPlan.Result result, TextWriter output)
    {
        if (result.Holds)
        {
            output.WriteLine(T.Count(result.IsFrozen ? "PlanFile.HoldsFrozen" : "PlanFile.Holds", result.Chosen, result.Year));
            if (result.StatusNow is { } status) output.WriteLine(status);
            return;
        }

        output.WriteLine(T.Count("PlanFile.DoesNotHold", result.Changes.Count));
        if (result.HashesAgree) output.WriteLine(T.Of("PlanFile.FileWasEdited"));
        foreach (var change in result.Changes.Take(MostListed)) output.WriteLine($"  {change.InWords()}");
        if (result.Changes.Count > MostListed) output.WriteLine("  " + T.Count("PlanFile.More", result.Changes.Count - MostListed));
    }
}
