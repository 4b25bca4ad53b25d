using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

public sealed class MessagesModel(IMediator mediator) : PageModel
{
    public ShowMyReminders.Result Result { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ShowMyReminders.Query(), cancellationToken);

    /// <summary>Why a reminder came.</summary>
    public static string Why(ShowMyReminders.Line line) => T.Of(
        line.Kind is { } kind ? $"Reminder.Why.{kind}" : "Reminder.WhyReview",
        line.Kind is null or ReminderKind.Due or ReminderKind.Act ? ReminderText.Step(line.Days) : DayWords.Brief(line.About),
        DayWords.Brief(line.About));

    /// <summary>The key of what the day is.</summary>
    public static string DayKey(ReminderKind? kind) => kind switch { null => "Reminder.DayOfReview", ReminderKind.Act => "Reminder.LastDayToAct", _ => "Reminder.LastDay" };

    /// <summary>When the next one comes, or why none does.</summary>
    public static string Next(ShowMyReminders.Waits waits) => waits switch
    {
        { Next: null } => T.Of("Reminder.NoneLeft"),
        { Receiver: { } receiver } => T.Of("Reminder.NextTo", DayWords.Brief(waits.Next.Value), receiver),
        _ => T.Of("Reminder.NextOn", DayWords.Brief(waits.Next.Value)),
    };
}
