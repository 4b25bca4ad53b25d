using System.Globalization;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Reminders;

/// <summary>One step of a ladder.</summary>
/// <param name="Days">Days after the last day; below 0 before it, 0 on it.</param>
/// <param name="To">Who is reminded.</param>
public sealed record ReminderStep(int Days, ReminderReceiver To)
{
    /// <summary>The day of the step for a last day.</summary>
    public DateOnly On(DateOnly due) => due.AddDays(Days);
}

/// <summary>Steps that have come.</summary>
/// <param name="Now">The newest, which nobody was told of: the one that still matters.</param>
/// <param name="Overtaken">Those before it that nobody was told of.</param>
public sealed record FallenSteps(ReminderStep Now, IReadOnlyList<ReminderStep> Overtaken);

/// <summary>When people are reminded of an occurrence that is not reported, and to whom it goes when that does not help.</summary>
public sealed class ReminderLadder
{
    /// <summary>Most steps.</summary>
    public const int MostSteps = 12;

    /// <summary>Longest <see cref="ToString"/>, in characters.</summary>
    public const int TextLimit = 200;

    /// <summary>Most days before or after the last day.</summary>
    public const int MostDays = 60;

    /// <param name="steps">1 to 12, none twice, each at most 60 days from the last day.</param>
    /// <exception cref="RuleBrokenException">They are not.</exception>
    public ReminderLadder(IEnumerable<ReminderStep> steps)
    {
        var all = steps.ToList();
        Require(all.Count is >= 1 and <= MostSteps && all.TrueForAll(step => step.Days is >= -MostDays and <= MostDays && Enum.IsDefined(step.To)) && all.Distinct().Count() == all.Count, Rule.LadderMustFit, MostSteps, MostDays);
        Steps = [.. all.OrderBy(step => step.Days).ThenBy(step => step.To)];
    }

    /// <summary>Performers 7 days before, on the last day, 3 and 10 days after it; the head after 7 days; finance after 14.</summary>
    public static ReminderLadder Standard { get; } = new([
        new(-7, ReminderReceiver.Performer), new(0, ReminderReceiver.Performer), new(3, ReminderReceiver.Performer), new(10, ReminderReceiver.Performer),
        new(7, ReminderReceiver.Approver), new(14, ReminderReceiver.Finance)]);

    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<ReminderStep> Steps { get; }

    /// <summary>Days of the first step before the last day; 0 when none comes before it.</summary>
    public int Ahead => Math.Max(0, -Steps[0].Days);

    /// <summary>Reads "Performer -7 0 3 10, Approver 7, Finance 14", capitals or not.</summary>
    /// <exception cref="RuleBrokenException">It says something else.</exception>
    public static ReminderLadder Read(string text)
    {
        var steps = new List<ReminderStep>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Require(Enum.TryParse<ReminderReceiver>(words[0], ignoreCase: true, out var to) && words.Length > 1, Rule.LadderMustFit, MostSteps, MostDays);
            foreach (var word in words.Skip(1))
            {
                Require(int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days), Rule.LadderMustFit, MostSteps, MostDays);
                steps.Add(new ReminderStep(days, to));
            }
        }

        return new ReminderLadder(steps);
    }

    /// <summary>As <see cref="Read"/> reads it, those who do the control first.</summary>
    public override string ToString() => string.Join(", ", Steps.GroupBy(step => step.To).OrderBy(same => same.Key).Select(same => $"{same.Key} {string.Join(' ', same.Select(step => step.Days.ToString(CultureInfo.InvariantCulture)))}"));

    /// <summary>What somebody is to be told of now. However long nothing was sent, it is one step: those before it are overtaken.</summary>
    /// <param name="to">As what the person is reminded.</param>
    /// <param name="due">The last day.</param>
    /// <param name="today">The day.</param>
    /// <param name="isTold">Whether the person has been told of a step for this last day, or it was overtaken.</param>
    /// <returns>Null when no step has come, or the newest one that has is told.</returns>
    public FallenSteps? Fallen(ReminderReceiver to, DateOnly due, DateOnly today, Func<ReminderStep, bool> isTold)
    {
        var fallen = Steps.Where(step => step.To == to && step.On(due) <= today).ToList();
        return fallen.Count == 0 || isTold(fallen[^1]) ? null : new FallenSteps(fallen[^1], [.. fallen.SkipLast(1).Where(step => !isTold(step))]);
    }

    /// <summary>The next step after a day; null when there is none.</summary>
    public ReminderStep? Next(ReminderReceiver to, DateOnly due, DateOnly after) => Steps.FirstOrDefault(step => step.To == to && step.On(due) > after);
}
