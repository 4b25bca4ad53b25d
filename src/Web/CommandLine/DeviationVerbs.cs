using System.CommandLine;
using System.Text.Json;
using MediatR;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik followup deviations --year 2026</c> and <c>ik followup action plan|done|judge|move --year 2026 --control sn-k04 --period 2026-Q3 …</c></summary>
internal static class DeviationVerbs
{
    private static readonly Option<int> Year = YearVerbs.Year();
    private static readonly Option<string> Control = new("--control") { Description = "The control's name, such as SN-K04.", Required = true };
    private static readonly Option<string> Period = new("--period") { Description = "The period, such as 2026-Q3.", Required = true };
    private static readonly Option<int> Number = new("--number") { Description = "Which of the deviation's actions.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why, or how it is known.", Required = true };

    public static IEnumerable<Command> All() => [List(), new Command("action", "What is done about a deviation: plan, done, judge, move.") { Plan(), Done(), Judge(), Move() }];

    private static Command List()
    {
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("deviations", "List what the controls have found wrong, and what is done about it.") { Year, format };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var result = await session.Send(new ListDeviations.Query(parsed.GetValue(Year)), cancellationToken);
            var rows = result.Deviations.Select(deviation => DeviationRow.Of(deviation, result.Today)).ToList();
            session.Output.WriteLine(parsed.GetValue(format) == "json"
                ? JsonSerializer.Serialize(rows, Json.Indented)
                : TextTable.Of(
                    [T.Of("FollowUp.Control"), T.Of("FollowUp.Period"), T.Of("FollowUp.GradeIs"), T.Of("Year.State"), T.Of("Deviation.Wrong")],
                    rows.Select(row => (string[])[row.Control, row.Period, row.Grade, row.State, row.Finding ?? ""])));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Plan()
    {
        var what = new Option<string>("--what") { Description = "What is to be done.", Required = true };
        var by = new Option<string>("--by") { Description = "Who is to do it.", Required = true };
        var due = new Option<DateOnly>("--due") { Description = "When it is to be done, such as 2026-11-30.", Required = true };
        return Verb("plan", "Say what is to be done.", (key, parsed) => new PlanCorrectiveAction.Command(key, new CorrectiveStep(parsed.GetValue(what), parsed.GetValue(by), parsed.GetValue(due))), what, by, due);
    }

    private static Command Done()
    {
        var said = new Option<string>("--what") { Description = "What was done.", Required = true };
        return Verb("done", "Say that an action is done.", (key, parsed) => new FinishCorrectiveAction.Command(key, parsed.GetValue(Number), parsed.GetValue(said)), Number, said);
    }

    private static Command Judge()
    {
        var worked = new Option<bool?>("--worked") { Description = "true or false.", Required = true };
        var likelihood = new Option<int?>("--likelihood") { Description = "The risk's step of likelihood now." };
        var consequence = new Option<int?>("--consequence") { Description = "The risk's step of consequence now." };
        return Verb(
            "judge",
            "Say whether an action that somebody else did has worked.",
            (key, parsed) => new JudgeCorrectiveAction.Command(key, parsed.GetValue(Number), parsed.GetValue(worked), parsed.GetValue(Reason), parsed.GetValue(likelihood), parsed.GetValue(consequence)),
            Number, worked, Reason, likelihood, consequence);
    }

    private static Command Move()
    {
        var to = new Option<DateOnly>("--to") { Description = "The new last day, such as 2026-11-15.", Required = true };
        return Verb("move", "Give an action another last day.", (key, parsed) => new MoveCorrectiveAction.Command(key, parsed.GetValue(Number), parsed.GetValue(to), parsed.GetValue(Reason)), Number, to, Reason);
    }

    /// <summary>A verb that changes one deviation and then says how it stands.</summary>
    private static Command Verb(string name, string description, Func<DeviationKey, ParseResult, IRequest<Unit>> request, params Option[] options)
    {
        var command = new Command(name, description) { Year, Control, Period };
        foreach (var option in options) command.Options.Add(option);
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var key = new DeviationKey(parsed.GetValue(Year), parsed.GetRequiredValue(Control), parsed.GetRequiredValue(Period));
            await session.Send(request(key, parsed), cancellationToken);
            var now = await session.Send(new ShowDeviation.Query(key), cancellationToken);
            session.Output.WriteLine($"{now.Control.Reference} {now.Deviation.Occurrence.PeriodName}: {T.Of(now.State)}");
            return ExitCodes.Done;
        }));
        return command;
    }
}
