using System.Globalization;
using System.Text.RegularExpressions;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>A part of a calendar year that is followed up at one time: a month, quarter, tertial, half-year or the year; or the day of an event.</summary>
public readonly partial record struct FollowUpPeriod
{
    /// <summary>Longest <see cref="Name"/>, in characters.</summary>
    public const int NameLimit = 8;

    /// <param name="year">Calendar year.</param>
    /// <param name="months">How long: 1, 3, 4, 6 or 12 months.</param>
    /// <param name="number">Which of the year's, from 1.</param>
    /// <exception cref="RuleBrokenException">There is no such period.</exception>
    public FollowUpPeriod(int year, int months, int number)
    {
        Require(months is 1 or 3 or 4 or 6 or 12 && number >= 1 && number * months <= 12 && year is >= 1 and <= 9998, Rule.FollowUpPeriodMustExist, year, months, number);
        (Year, Months, Number) = (year, months, number);
    }

    private FollowUpPeriod(DateOnly day, int number) => (Year, Day, Number) = (day.Year, day, number);

    public int Year { get; }

    /// <summary>The day of the event; null for a part of the year.</summary>
    public DateOnly? Day { get; }

    public bool IsEvent => Day is not null;

    /// <summary>1, 3, 4, 6 or 12; 0 for an event.</summary>
    public int Months { get; }

    /// <summary>From 1.</summary>
    public int Number { get; }

    /// <summary>The first day, included.</summary>
    public DateOnly First => Day ?? new(Year, ((Number - 1) * Months) + 1, 1);

    /// <summary>The last day, included: the last of a month, 29 February in leap years.</summary>
    public DateOnly Last => Day ?? First.AddMonths(Months).AddDays(-1);

    /// <summary>"2026-M02", "2026-Q1", "2026-T1", "2026-H1" or "2026"; "2026-E01" for an event.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}{Months switch { 0 => $"-E{Number:D2}", 1 => $"-M{Number:D2}", 3 => $"-Q{Number}", 4 => $"-T{Number}", 6 => $"-H{Number}", _ => "" }}");

    /// <summary>The year's periods of a length, in order.</summary>
    public static IEnumerable<FollowUpPeriod> Of(int year, int months) => Enumerable.Range(1, 12 / months).Select(number => new FollowUpPeriod(year, months, number));

    /// <summary>The day of an event, the year's and the control's first, second and so on: 1 to 99.</summary>
    /// <exception cref="RuleBrokenException">There are more.</exception>
    public static FollowUpPeriod OfEvent(DateOnly day, int number)
    {
        Require(number is >= 1 and <= 99, Rule.FollowUpPeriodMustExist, day.Year, 0, number);
        return new FollowUpPeriod(day, number);
    }

    /// <summary>Reads <see cref="Name"/>, capitals or not; null for anything else, and for an event, whose name does not say its day.</summary>
    public static FollowUpPeriod? Read(string? name)
    {
        var match = Written().Match(name ?? "");
        if (!match.Success) return null;

        var year = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        var months = match.Groups[2].Value.ToUpperInvariant() switch { "M" => 1, "Q" => 3, "T" => 4, "H" => 6, _ => 12 };
        var number = match.Groups[3].Success ? int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : 1;
        return year is >= 1 and <= 9998 && number >= 1 && number * months <= 12 ? new(year, months, number) : null;
    }

    public override string ToString() => Name;

    [GeneratedRegex(@"^([0-9]{4})(?:-([MQTH])([0-9]{1,2}))?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
