using System.CommandLine;
using MediatR;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.FollowUp;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik followup report|approve|return|move|open|skip|pause|resume --year 2026 --control sn-k04 --period 2026-Q3 …</c></summary>
internal static class ReportVerbs
{
    private static readonly Option<int> Year = YearVerbs.Year();
    private static readonly Option<string> Control = new("--control") { Description = "The control's name, such as SN-K04.", Required = true };
    private static readonly Option<string> Period = new("--period") { Description = "The period, such as 2026-Q3.", Required = true };
    private static readonly Option<string?> SomeControl = new("--control") { Description = "The control's name, such as SN-K04; left out, the report of the whole period is written." };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why.", Required = true };

    public static IEnumerable<Command> All() =>
    [
        Report(),
        Verb("approve", "Approve a report that somebody else has written.", (key, _) => new ApproveControlReport.Command(key)),
        Verb("return", "Send a report back.", (key, parsed) => new ReturnControlReport.Command(key, parsed.GetValue(Reason)), Reason),
        Move(),
        Open(),
        Verb("skip", "Leave an occurrence out.", (key, parsed) => new SkipOccurrence.Command(key, parsed.GetValue(Reason)), Reason),
        Verb("pause", "Let the control rest from today.", (key, parsed) => new PauseControl.Command(key, parsed.GetValue(Reason)), Reason),
        Verb("resume", "Have the control done again from today.", (key, _) => new ResumeControl.Command(key)),
    ];

    private static Command Report()
    {
        var population = new Option<int?>("--population") { Description = "How many there are in all." };
        var sample = new Option<int?>("--sample") { Description = "How many of them were looked at." };
        var deviations = new Option<int?>("--deviations") { Description = "How many of those deviated." };
        var grade = new Option<DeviationGrade?>("--grade") { Description = "None, Minor or Major." };
        var finding = new Option<string?>("--finding") { Description = "What was wrong." };
        var comment = new Option<string?>("--comment") { Description = "Anything else." };
        var action = new Option<string?>("--action") { Description = "What is to be done about what was wrong." };
        var actionBy = new Option<string?>("--action-by") { Description = "Who is to do it." };
        var actionDue = new Option<DateOnly?>("--action-due") { Description = "When it is to be done, such as 2026-11-30." };
        var draft = new Option<bool>("--draft") { Description = "Only keep it, to go on later." };
        return Verb(
            "report",
            "Report a control, to somebody else who approves it; without --control, write the report of a period with --out.",
            (key, parsed) =>
            {
                var report = new ControlReport
                {
                    Population = parsed.GetValue(population),
                    Sample = parsed.GetValue(sample),
                    Deviations = parsed.GetValue(deviations),
                    Grade = parsed.GetValue(grade),
                    Finding = parsed.GetValue(finding),
                    Comment = parsed.GetValue(comment),
                    ActionWhat = parsed.GetValue(action),
                    ActionResponsible = parsed.GetValue(actionBy),
                    ActionDueOn = parsed.GetValue(actionDue),
                };
                return parsed.GetValue(draft) ? new SaveControlReport.Command(key, report) : new SendControlReport.Command(key, report);
            },
            [population, sample, deviations, grade, finding, comment, action, actionBy, actionDue, draft, .. PeriodReportVerbs.Document]);
    }

    private static Command Open()
    {
        var day = new Option<DateOnly>("--day") { Description = "When it happens or happened, such as 2026-10-15.", Required = true };
        var what = new Option<string>("--what") { Description = "What happens or happened.", Required = true };
        var command = new Command("open", "Open an occurrence of a control that is done on an event.") { Year, Control, day, what };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var opened = await session.Send(new OpenOccurrence.Command(parsed.GetValue(Year), parsed.GetRequiredValue(Control), parsed.GetValue(day), parsed.GetValue(what)), cancellationToken);
            session.Output.WriteLine(opened.Period);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Move()
    {
        var to = new Option<DateOnly>("--to") { Description = "The new last day, such as 2026-11-15.", Required = true };
        return Verb("move", "Give an occurrence another last day.", (key, parsed) => new MoveOccurrence.Command(key, parsed.GetValue(to), parsed.GetValue(Reason)), to, Reason);
    }

    /// <summary>A verb that changes one occurrence and then says how it stands.</summary>
    private static Command Verb(string name, string description, Func<OccurrenceKey, ParseResult, IRequest<Unit>> request, params Option[] options)
    {
        var isDocumentToo = options.Contains(PeriodReportVerbs.File);
        var command = new Command(name, description) { Year, isDocumentToo ? (Option)SomeControl : Control, Period };
        foreach (var option in options) command.Options.Add(option);
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            if (isDocumentToo && parsed.GetValue(SomeControl) is null) return await PeriodReportVerbs.WriteAsync(session, parsed, parsed.GetValue(Year), parsed.GetRequiredValue(Period), cancellationToken);

            var named = isDocumentToo ? parsed.GetRequiredValue(SomeControl)! : parsed.GetRequiredValue(Control);
            var key = new OccurrenceKey(parsed.GetValue(Year), named, parsed.GetRequiredValue(Period));
            await session.Send(request(key, parsed), cancellationToken);
            var now = await session.Send(new ShowOccurrence.Query(key), cancellationToken);
            session.Output.WriteLine($"{now.Control.Reference} {now.Occurrence.PeriodName}: {T.Of(now.State)}");
            return ExitCodes.Done;
        }));
        return command;
    }
}
