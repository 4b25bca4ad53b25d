using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>
/// When controls are due. A period is over on its last day; the control is reported at the latest some days after that, and some days later still
/// the period closes: what has not been reported by then stays so.
/// </summary>
public sealed record FollowUpCalendar
{
    /// <summary>Longest time that may pass before a period closes, in days.</summary>
    public const int MostDays = 120;

    /// <param name="period">How often the municipality follows up: quarterly, every four months or every half year.</param>
    /// <param name="reportingDays">Days from a period's last day to the last day for reporting, 0 or more; 10 is 10 October for the third quarter.</param>
    /// <param name="closingDays">Days from a period's last day to the last day that it is open, at least <paramref name="reportingDays"/>, at most 120.</param>
    /// <exception cref="RuleBrokenException">The period is another, or the days do not come in order.</exception>
    public FollowUpCalendar(Frequency period = Frequency.Quarterly, int reportingDays = 10, int closingDays = 31)
    {
        Require(period is Frequency.Quarterly or Frequency.Tertial or Frequency.HalfYearly, Rule.FollowUpMustBeQuarterTertialOrHalfYear);
        Require(reportingDays >= 0 && closingDays >= reportingDays && closingDays <= MostDays, Rule.DaysMustComeInOrder);
        (Period, ReportingDays, ClosingDays) = (period, reportingDays, closingDays);
    }

    public static FollowUpCalendar Standard { get; } = new();

    /// <summary>Quarterly, tertial or half-yearly.</summary>
    public Frequency Period { get; }

    public int ReportingDays { get; }

    public int ClosingDays { get; }

    /// <summary>The last day for reporting, included.</summary>
    public DateOnly DueOf(FollowUpPeriod period) => period.Last.AddDays(ReportingDays);

    /// <summary>The last day that the period is open, included.</summary>
    public DateOnly ClosesOn(FollowUpPeriod period) => period.Last.AddDays(ClosingDays);

    /// <summary>What the text means, and whether it could not be read: then the municipality's own period counts.</summary>
    public (Frequency Frequency, bool IsGuessed) Read(string? text) => FrequencyWords.Read(text, Period) is { } read ? (read, false) : (Period, true);

    /// <summary>
    /// The periods of a year for which a control is reported, in order. A control has no period that ends before it starts, or that begins after
    /// its end. What is done once has the whole year; what is done on an event has none.
    /// </summary>
    /// <param name="frequency">How often.</param>
    /// <param name="year">The year of the plan.</param>
    /// <param name="starts">The first day of the control, included; null is the year's first.</param>
    /// <param name="ends">The last day of the control, included; null is the year's last.</param>
    public static IEnumerable<FollowUpPeriod> Periods(Frequency frequency, int year, DateOnly? starts = null, DateOnly? ends = null)
    {
        if (frequency == Frequency.OnEvent) return [];

        return FollowUpPeriod.Of(year, MonthsOf(frequency)).Where(period => !(period.Last < starts) && !(period.First > ends));
    }

    /// <summary>The municipality's follow-up period in which a period ends: where it stands in the year's overview.</summary>
    public FollowUpPeriod ColumnOf(FollowUpPeriod period) => new(period.Year, MonthsOf(Period), ((period.Last.Month - 1) / MonthsOf(Period)) + 1);

    /// <summary>The year's follow-up periods, in order.</summary>
    public IEnumerable<FollowUpPeriod> Columns(int year) => FollowUpPeriod.Of(year, MonthsOf(Period));

    /// <summary>There is a report of it: a follow-up period of the year, or the year.</summary>
    public bool IsReported(FollowUpPeriod period, int year) => period.Year == year && (period.Months == 12 || period.Months == MonthsOf(Period));

    /// <summary>The follow-up period before, in the year before for the first; before a year the year before.</summary>
    public static FollowUpPeriod Before(FollowUpPeriod period) => period.Number > 1 ? new(period.Year, period.Months, period.Number - 1) : new(period.Year - 1, period.Months, 12 / period.Months);

    private static int MonthsOf(Frequency frequency) => frequency switch { Frequency.Monthly => 1, Frequency.Quarterly => 3, Frequency.Tertial => 4, Frequency.HalfYearly => 6, _ => 12 };
}
