using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>The form of the ladder, with the names that the fields have: days with commas or spaces between, below 0 before the last day.</summary>
public sealed record LadderForm
{
    public int? Version { get; init; }

    public string? Utforare { get; init; }

    public string? Chef { get; init; }

    public string? Ekonomi { get; init; }

    /// <summary>What is wrong, and at which field; null when nothing is.</summary>
    internal (string Field, string Text)? Problem { get; init; }

    internal IEnumerable<(string Name, string Label, ReminderReceiver To, string? Value)> Fields =>
    [
        ("utforare", "Ladder.Performer", ReminderReceiver.Performer, Utforare),
        ("chef", "Ladder.Approver", ReminderReceiver.Approver, Chef),
        ("ekonomi", "Ladder.Finance", ReminderReceiver.Finance, Ekonomi),
    ];

    internal string? ProblemAt(string field) => Problem is { } problem && problem.Field == field ? problem.Text : null;

    internal static LadderForm Of(ReadLadder.Result read)
    {
        string Days(ReminderReceiver to) => string.Join(", ", read.Ladder.Steps.Where(step => step.To == to).Select(step => step.Days.ToString(CultureInfo.InvariantCulture)));
        return new LadderForm { Version = read.Version, Utforare = Days(ReminderReceiver.Performer), Chef = Days(ReminderReceiver.Approver), Ekonomi = Days(ReminderReceiver.Finance) };
    }

    /// <summary>The ladder that is typed, or the form with what is wrong.</summary>
    internal (ReminderLadder? Ladder, LadderForm Form) Read()
    {
        var steps = new List<ReminderStep>();
        foreach (var (name, _, to, value) in Fields)
        {
            foreach (var word in (value ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (!int.TryParse(word.Replace('\u2212', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)) return (null, this with { Problem = (name, T.Of("Ladder.NoNumber", word)) });
                steps.Add(new ReminderStep(days, to));
            }
        }

        try
        {
            return (new ReminderLadder(steps), this);
        }
        catch (RuleBrokenException broken)
        {
            return (null, this with { Problem = (FieldOf(steps), T.Of($"Rule.{broken.Rule}", [.. broken.Details])) });
        }
    }

    /// <summary>The first that is too far away or said twice; the first field where it is something else.</summary>
    private string FieldOf(List<ReminderStep> steps) => Fields
        .Where(field => steps.Where(step => step.To == field.To).ToList() is var own && (own.Exists(step => step.Days is < -ReminderLadder.MostDays or > ReminderLadder.MostDays) || own.Distinct().Count() < own.Count))
        .Select(field => field.Name).FirstOrDefault("utforare");
}
