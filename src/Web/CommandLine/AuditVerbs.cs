using System.CommandLine;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Features.Trail;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik audit seal|verify|export|prune</c></summary>
internal static class AuditVerbs
{
    /// <summary>How many places a verification lists.</summary>
    private const int MostListed = 20;

    public static Command Create() => new("audit", "The audit trail: seal it, verify it, take it out, prune it.") { Seal(), Verify(), Export(), Prune() };

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

    private static Command Export()
    {
        var file = new Option<string>("--out") { Description = "File to write, ending in .csv or .xlsx.", Required = true };
        var subject = new Option<string>("--subject") { Description = "Only rows about this kind of thing, such as Risk or AppUser.", DefaultValueFactory = _ => "" };
        var name = new Option<string>("--name") { Description = "Only rows about the thing of this name, such as sn-07.", DefaultValueFactory = _ => "" };
        var person = new Option<string>("--person") { Description = "Only what this person did, by the name to sign in with.", DefaultValueFactory = _ => "" };
        var kind = new Option<AuditKind?>("--kind") { Description = "Only this, such as SignInRefused." };
        var from = new Option<string?>("--from") { Description = "First day, such as 2026-01-01." };
        var to = new Option<string?>("--to") { Description = "Last day, included." };
        var command = new Command("export", "Write rows of the trail to a file; the trail tells of it.") { file, subject, name, person, kind, from, to };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var formats = Enum.GetValues<ExportTrail.Format>().Where(format => Path.GetExtension(path).Equals($".{format}", StringComparison.OrdinalIgnoreCase)).ToList();
            if (formats.Count == 0) throw new BadInputException("--out", T.Of("Trail.UnknownFormat", path));

            var filter = new TrailFilter
            {
                Subject = parsed.GetValue(subject)!,
                Name = parsed.GetValue(name)!,
                Person = parsed.GetValue(person)!,
                Kind = parsed.GetValue(kind),
                From = Day(parsed, from),
                To = Day(parsed, to),
            };
            var result = await WholeFile.WriteAsync(path, target => session.Send(new ExportTrail.Query(filter, formats[0], target), cancellationToken));
            session.Output.WriteLine(T.Count("Trail.Exported", result.Count, path));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static DateOnly? Day(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } word ? null : TrailFilter.Day(word) ?? throw new BadInputException(option.Name, T.Of("Trail.NoDay", word));

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
