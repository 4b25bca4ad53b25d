using Vaggeryd.InternalControl.Domain;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>Somebody who will be reminded on a day, as the API gives it away.</summary>
/// <param name="Day">Such as "2026-10-13".</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Controls">References of the controls, and of risks to look at again; those that the caller may not know of are neither named nor counted.</param>
public sealed record ComingReminder(string Day, string Name, IReadOnlyList<string> Controls)
{
    public static IEnumerable<ComingReminder> Of(ForecastReminders.Result result) =>
        result.Days.SelectMany(day => day.People.Select(person => new ComingReminder(day.On.ToIso(), person.Name, person.Controls)));
}
