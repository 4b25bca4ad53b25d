using System.CommandLine;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik plan propose|withdraw|adopt --year 2026 …</c></summary>
internal static class PlanDecisionVerbs
{
    private static readonly Option<int> Year = YearVerbs.Year();

    private static readonly Option<string?> Board = YearVerbs.Board();

    public static Command Propose()
    {
        var to = new Option<string?>("--to") { Description = "Who is to decide (default: kommunstyrelsen)." };
        var command = new Command("propose", "Lay the draft before whoever decides; what it shows is frozen.") { Year, Board, to };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var proposed = await session.Send(new ProposePlan.Command(Key(parsed), parsed.GetValue(to)), cancellationToken);
            session.Output.WriteLine(T.Count("PlanVersion.ProposedNow", proposed.Rows, proposed.Number));
            session.Output.WriteLine(proposed.Hash);
            return ExitCodes.Done;
        }));
        return command;
    }

    public static Command Withdraw()
    {
        var because = new Option<string>("--reason") { Description = "Why.", Required = true };
        var command = new Command("withdraw", "Take the proposal back to work on it.") { Year, Board, because };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var number = await session.Send(new WithdrawPlan.Command(Key(parsed), parsed.GetValue(because)), cancellationToken);
            session.Output.WriteLine(T.Of("PlanVersion.WithdrawnNow", number));
            return ExitCodes.Done;
        }));
        return command;
    }

    public static Command Adopt()
    {
        var on = new Option<DateOnly>("--date") { Description = "The day of the meeting, such as 2025-12-15.", Required = true };
        var paragraph = new Option<string>("--paragraph") { Description = "Section of the minutes, such as \"§ 210\".", Required = true };
        var dnr = new Option<string>("--dnr") { Description = "Diary number, such as \"KS 2025/123\".", Required = true };
        var body = new Option<string?>("--body") { Description = "Who decided (default: whom it was proposed to)." };
        var command = new Command("adopt", "Note that the proposal was adopted; the version in force until now is replaced.") { Year, Board, on, paragraph, dnr, body };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var request = new AdoptPlan.Command(Key(parsed), parsed.GetValue(on), parsed.GetRequiredValue(paragraph), parsed.GetRequiredValue(dnr), parsed.GetValue(body));
            var adopted = await session.Send(request, cancellationToken);
            session.Output.WriteLine(T.Of("PlanVersion.AdoptedNow", adopted.Number, adopted.Body));
            if (adopted.Replaced is { } replaced) session.Output.WriteLine(T.Of("PlanVersion.ReplacedNow", replaced));
            session.Output.WriteLine(adopted.Hash);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static PlanKey Key(ParseResult parsed) => new(parsed.GetValue(Year), parsed.GetValue(Board));
}
