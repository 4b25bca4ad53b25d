namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>A line of a reminder that was sent, as the API gives it away.</summary>
/// <param name="Day">On which it was sent.</param>
/// <param name="Name">What the person is called; null where the account is closed.</param>
/// <param name="Control">The reference of the control or, of a review, of the risk; null where the caller may not know of it.</param>
/// <param name="Period">Which time of the control; empty of a review.</param>
/// <param name="Kind">What it reminded of.</param>
/// <param name="To">In which part the person was reminded.</param>
/// <param name="Days">The step, in days after the last day.</param>
/// <param name="About">The last day, or the day on which the report was sent or returned.</param>
/// <param name="Overtaken">Another step came at the same time, and only that one was mailed.</param>
/// <param name="Mail">How it went with the mail: Sent, Waiting or Failed; null where that was not kept.</param>
public sealed record SentReminder(string Day, string? Name, string? Control, string Period, string Kind, string To, int Days, string About, bool Overtaken, string? Mail)
{
    public static SentReminder Of(ListSentReminders.Row row) => new(row.Day, row.Name, row.Control, row.Period, row.Kind, row.To, row.Days, row.About, row.Overtaken, row.Mail?.ToString());
}
