using System.CommandLine;
using System.Text.Json;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Features.Reminders;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik reminders run | preview --days 30 | sent --date 2026-10-13 | ladder --set "Performer -7 0 3 10, Approver 7, Finance 14"</c></summary>
internal static class ReminderVerbs
{
    private static readonly Option<string> Format = new("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };

    static ReminderVerbs() => Format.AcceptOnlyFromAmong("table", "json");

    public static Command Create() => new("reminders", "Reminders of controls: send them, see whom they will go to, see whom they went to.") { Run(), Preview(), Sent(), Ladder() };

    private static Command Run()
    {
        var command = new Command("run", "Remind those who are to be reminded today; nobody is reminded twice.");
        command.SetAction(CommandSession.Action(async (session, _, cancellationToken) =>
        {
            var (messages, lines, overtaken) = await session.Send(new SendReminders.Command(), cancellationToken);
            session.Output.WriteLine(T.Of("Reminder.Ran", messages, lines, overtaken));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Preview()
    {
        var days = new Option<int>("--days") { Description = "How many days, today included: 1 to 60.", DefaultValueFactory = _ => 30 };
        var command = new Command("preview", "List who will be reminded on which day if nothing is reported meanwhile.") { days, Format };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var rows = (await session.Send(new ForecastReminders.Query(parsed.GetValue(days)), cancellationToken)).Days
                .SelectMany(day => day.People.Select(person => new ComingRow(day.On.ToIso(), person.UserName, person.Controls.Count, person.Controls))).ToList();
            session.Output.WriteLine(parsed.GetValue(Format) == "json"
                ? JsonSerializer.Serialize(rows, Json.Indented)
                : TextTable.Of([T.Of("Reminder.Day"), T.Of("Reminder.Who"), T.Of("Reminder.HowMany"), T.Of("Reminder.Which")], rows.Select(row => (string[])[row.Day, row.Receiver, $"{row.Count}", string.Join(", ", row.Controls)])));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Sent()
    {
        var date = new Option<string?>("--date") { Description = "Only those of a day, such as 2026-10-13." };
        var command = new Command("sent", "List whom the site reminded of what, the newest first.") { date, Format };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var asked = parsed.GetValue(date);
            var day = asked is null ? (DateOnly?)null : IsoDay.Read(asked) ?? throw new BadInputException("--date", T.Of("Absence.BadDay"));
            var rows = await session.Send(new ListSentReminders.Query(day), cancellationToken);
            session.Output.WriteLine(parsed.GetValue(Format) == "json"
                ? JsonSerializer.Serialize(rows, Json.Indented)
                : TextTable.Of(
                    [T.Of("Reminder.Day"), T.Of("Reminder.Who"), T.Of("Reminder.Which"), T.Of("FollowUp.Period"), T.Of("Reminder.Why"), T.Of("Reminder.About"), T.Of("Reminder.Mail")],
                    rows.Select(row => (string[])[row.Day, row.Receiver, row.Control ?? "–", row.Period, $"{row.Kind} {row.To} {row.Days}{(row.Overtaken ? " " + T.Of("Reminder.WasOvertaken") : "")}", row.About, (row.Mail is { } state ? T.Of(state) : "–") + (row.MailError is { } error ? $": {error}" : "")])));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Ladder()
    {
        var set = new Option<string?>("--set") { Description = "The steps, such as \"Performer -7 0 3 10, Approver 7, Finance 14\"; without it they are only shown." };
        var command = new Command("ladder", "See, or say, how many days before and after a last day people are reminded.") { set };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            if (parsed.GetValue(set) is { } asked) await session.Send(new SetLadder.Command(ReminderLadder.Read(asked)), cancellationToken);
            session.Output.WriteLine((await session.Send(new ReadLadder.Query(), cancellationToken)).Ladder.ToString());
            return ExitCodes.Done;
        }));
        return command;
    }

    private sealed record ComingRow(string Day, string Receiver, int Count, IReadOnlyList<string> Controls);
}
