using System.CommandLine;
using Vaggeryd.InternalControl.Web.Features.Trail;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik audit seal|verify|prune</c></summary>
internal static class AuditVerbs
{
    /// <summary>How many places a verification lists.</summary>
    private const int MostListed = 20;

    public static Command Create() => new("audit", "The audit trail: seal it, verify it, take it out, prune it.") { Seal(), Verify(), Prune() };

    private static Command Seal()
    {
        var command = new Command("seal", "Seal the rows that are not sealed yet. The site does this every minute.");
        command.SetAction(CommandSession.Action(async (session, _, cancellationToken) =>
        {
            var result = await session.Send(new SealTrail.Command(), cancellationToken);
            session.Output.WriteLine(T.Count("Trail.Sealed", result.Sealed));
            session.Output.WriteLine(T.Of("Trail.Head", result.Number, result.Hash));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Verify()
    {
        var head = new Option<string?>("--head") { Description = "A seal that was noted earlier: proves that nothing has been cut off after it or written anew." };
        var late = new Option<int>("--late") { Description = "Minutes that a row may be older than what was sealed before it.", DefaultValueFactory = _ => VerifyTrail.LateMinutes };
        var command = new Command("verify", "Check that no row was changed, removed or inserted. Exit 0 whole, 4 broken.") { head, late };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var result = await session.Send(new VerifyTrail.Query(parsed.GetValue(head), parsed.GetValue(late)), cancellationToken);
            foreach (var line in SayVerification.Lines(result)) session.Output.WriteLine(line);
            foreach (var finding in result.Findings.Take(MostListed)) session.Output.WriteLine("  " + TrailWords.Of(finding));
            if (result.FindingCount > MostListed) session.Output.WriteLine("  " + T.Count("PlanFile.More", result.FindingCount - MostListed));
            return result.IsWhole ? ExitCodes.Done : ExitCodes.DoesNotHold;
        }));
        return command;
    }

    private static Command Prune()
    {
        var years = new Option<int?>("--keep-years") { Description = "How many years rows are kept. Default: the setting Audit:KeepYears." };
        var command = new Command("prune", "Take out rows older than they are kept; their seals stay, and a row says what went.") { years };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var result = await session.Send(new PruneTrail.Command(parsed.GetValue(years)), cancellationToken);
            session.Output.WriteLine(T.Count("Trail.PrunedNow", result.Rows, result.Years));
            return ExitCodes.Done;
        }));
        return command;
    }
}
