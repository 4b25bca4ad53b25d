using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>When people are reminded: <c>Reminders:Ladder</c>.</summary>
internal sealed record ReminderSettings(ReminderLadder Ladder)
{
    private const string Key = "Reminders:Ladder";

    /// <exception cref="InvalidOperationException">It is no ladder.</exception>
    public static ReminderSettings From(IConfiguration configuration)
    {
        if (configuration[Key] is not { Length: > 0 } given) return new ReminderSettings(ReminderLadder.Standard);

        try
        {
            return new ReminderSettings(ReminderLadder.Read(given));
        }
        catch (RuleBrokenException broken)
        {
            throw new InvalidOperationException($"{Key}: {T.Of($"Rule.{broken.Rule}", [.. broken.Details])}", broken);
        }
    }
}
