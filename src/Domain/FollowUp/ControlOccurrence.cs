using System.Globalization;
using Vaggeryd.InternalControl.Domain.Access;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>One time that a control is to be reported.</summary>
public sealed class ControlOccurrence
{
    private ControlOccurrence() { }

    /// <summary>What happened on a day, as the municipality's days for reporting count from the day or, when it lies behind, from today.</summary>
    internal ControlOccurrence(FollowedControl control, FollowUpPeriod happening, string what, FollowUpCalendar calendar, DateOnly today)
    {
        (Control, ControlId, PeriodName, EventOn, Event) = (control, control.Id, happening.Name, happening.Last, what);
        var from = happening.Last > today ? happening.Last : today;
        (Due, Closes) = (from.AddDays(calendar.ReportingDays), from.AddDays(calendar.ClosingDays));
    }

    internal ControlOccurrence(FollowedControl control, FollowUpPeriod period, FollowUpCalendar calendar, DateOnly decided)
    {
        (Control, ControlId, PeriodName) = (control, control.Id, period.Name);
        (Due, Closes) = (calendar.DueOf(period), calendar.ClosesOn(period));
        Standing = period.Last < decided ? OccurrenceStanding.BeforeDecision : OccurrenceStanding.Expected;
    }

    public int Id { get; private set; }

    public int ControlId { get; private set; }

    public FollowedControl Control { get; private set; } = null!;

    /// <summary>"2026-Q1", see <see cref="FollowUpPeriod.Name"/>.</summary>
    public string PeriodName { get; private set; } = "";

    public FollowUpPeriod Period => EventOn is { } day ? FollowUpPeriod.OfEvent(day, int.Parse(PeriodName.AsSpan(PeriodName.Length - 2), CultureInfo.InvariantCulture)) : FollowUpPeriod.Read(PeriodName)!.Value;

    /// <summary>The day of what happened; null where it comes with the year.</summary>
    public DateOnly? EventOn { get; private set; }

    /// <summary>What happened, 1 to 500 characters; null where it comes with the year.</summary>
    public string? Event { get; private set; }

    /// <summary>The last day for reporting, included.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>The last day on which it can be reported, included.</summary>
    public DateOnly Closes { get; private set; }

    /// <summary>The last day before somebody moved it; null where nobody has.</summary>
    public DateOnly? MovedFrom { get; private set; }

    public OccurrenceStanding Standing { get; private set; }

    /// <summary>Why it was moved, rests or is left out, where a person decided so.</summary>
    public string? Because { get; private set; }

    /// <summary>Null until somebody has begun to write it.</summary>
    public ControlResult? Result { get; private set; }

    public int Version { get; private set; }

    /// <summary>It has been sent in, returned or not.</summary>
    public bool IsReported => Result is { IsSent: true };

    /// <summary>It is expected and not reported.</summary>
    internal bool MayRest => Standing == OccurrenceStanding.Expected && !IsReported;

    /// <summary>How it stands on a day.</summary>
    public OccurrenceState StateOn(DateOnly today)
    {
        if (Result?.State is { } reported) return reported;
        if (Standing != OccurrenceStanding.Expected) return Standing == OccurrenceStanding.Paused ? OccurrenceState.Paused : OccurrenceState.Skipped;
        if (today < Period.First) return OccurrenceState.NotDue;
        if (today <= Due) return OccurrenceState.Due;
        return today <= Closes ? OccurrenceState.Late : OccurrenceState.NotReported;
    }

    /// <summary>Gives it another last day; the period stays open as many days after it as before.</summary>
    /// <param name="due">The new last day; not before the period begins or <paramref name="today"/>, and not more than a year after it ends.</param>
    /// <param name="because">Why, 1 to 500 characters.</param>
    /// <param name="today">The day on which it is decided.</param>
    /// <exception cref="RuleBrokenException">It is reported, closed or not expected, the day does not fit, or nothing is said of why.</exception>
    public void Move(DateOnly due, string? because, DateOnly today)
    {
        RequireOpen(today);
        Require(due != Due && due >= Period.First && due <= Period.Last.AddYears(1), Rule.MovedDayMustFit, PeriodName);
        Require(due >= today, Rule.MovedDayMustNotHavePassed, PeriodName, today);
        var why = FollowedControl.Why(because);

        MovedFrom ??= Due;
        (Due, Closes, Because) = (due, due.AddDays(Closes.DayNumber - Due.DayNumber), why);
    }

    /// <summary>Takes the days of the calendar, unless it is reported, moved by somebody or about an event.</summary>
    internal void Reschedule(FollowUpCalendar calendar)
    {
        if (IsReported || MovedFrom is not null || Period.IsEvent) return;

        (Due, Closes) = (calendar.DueOf(Period), calendar.ClosesOn(Period));
    }

    /// <summary>Leaves it out, with a reason.</summary>
    /// <exception cref="RuleBrokenException">It is reported, closed or not expected, or nothing is said of why.</exception>
    public void Skip(string? because, DateOnly today)
    {
        RequireOpen(today);

        (Because, Standing) = (FollowedControl.Why(because), OccurrenceStanding.Skipped);
    }

    /// <summary>Keeps what has been written so far.</summary>
    /// <exception cref="RuleBrokenException">It cannot be reported now, see <see cref="RequireReportable"/>.</exception>
    public ControlResult Write(ControlReport report, Actor by, DateTime at, DateOnly today)
    {
        RequireReportable(today);

        Result ??= new ControlResult(this);
        Result.Write(report, by, at);
        return Result;
    }

    /// <summary>It can be written: expected, begun, and open or returned.</summary>
    /// <exception cref="RuleBrokenException">It cannot.</exception>
    public void RequireReportable(DateOnly today)
    {
        Require(Result is not { IsWithApprover: true } and not { IsApproved: true }, Rule.ReportMustBeWithThePerformer);
        if (Result is { IsReturned: true }) return;

        RequireOpen(today);
        Require(today >= Period.First, Rule.OccurrenceMustHaveBegun, PeriodName);
    }

    /// <summary>See <see cref="RequireReportable"/>.</summary>
    public bool IsReportableOn(DateOnly today)
    {
        try
        {
            RequireReportable(today);
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }

    /// <summary>What was drawn for its report may still be worked with: the report waits or is to be mended, or can be begun or gone on with while the period is open, at rest or not.</summary>
    public bool NeedsSampleOn(DateOnly today) => Result is { IsWithApprover: true } or { IsReturned: true }
        || (Result is not { IsApproved: true } && Standing is OccurrenceStanding.Expected or OccurrenceStanding.Paused && today <= Closes);

    /// <summary>A decision before whose day it was not over wants it, or does not. What is reported stays, and so does what a person decided.</summary>
    internal void Revise(bool isWanted)
    {
        if (IsReported) return;
        if (isWanted && Standing is (OccurrenceStanding.PlanRevised or OccurrenceStanding.BeforeDecision)) Standing = OccurrenceStanding.Expected;
        if (!isWanted && Standing is OccurrenceStanding.Expected or OccurrenceStanding.Paused) Standing = OccurrenceStanding.PlanRevised;
    }

    internal void Rest(string because) => (Standing, Because) = (OccurrenceStanding.Paused, because);

    internal void Wake() => (Standing, Because) = (OccurrenceStanding.Expected, null);

    private void RequireOpen(DateOnly today)
    {
        Require(!IsReported, Rule.OccurrenceMustNotBeReported, PeriodName);
        Require(Standing == OccurrenceStanding.Expected, Rule.OccurrenceMustBeExpected, PeriodName);
        Require(today <= Closes, Rule.OccurrenceMustBeOpen, PeriodName, Closes);
    }
}
