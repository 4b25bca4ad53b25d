using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Planning;

/// <summary>The frame for a year's risks, scoring model, plan and follow-up.</summary>
public sealed class PlanningYear
{
    public const int First = 2000;
    public const int Last = 2100;

    private PlanningYear() { }

    /// <param name="year">2000 to 2100, both included; unique.</param>
    /// <param name="scoringModel">The model all the year's assessments are made with; from now on it is in use and never changes.</param>
    /// <param name="followUp">When its controls are to be reported; null as is usual.</param>
    public PlanningYear(int year, ScoringModel scoringModel, FollowUpCalendar? followUp = null)
    {
        Require(year is >= First and <= Last, Rule.PlanningYearMustBeReasonable, year, First, Last);

        Year = year;
        ScoringModel = scoringModel;
        FollowUp = followUp ?? FollowUpCalendar.Standard;
        scoringModel.Use();
    }

    public int Id { get; private set; }

    public int Year { get; private set; }

    public int ScoringModelId { get; private set; }

    public ScoringModel ScoringModel { get; private set; } = null!;

    /// <summary>UTC; null while the year's risks may still be changed.</summary>
    public DateTime? ClosedAt { get; private set; }

    public string? ClosedBy { get; private set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>The last day on which departments hand in their risk analyses; null where none is set.</summary>
    public DateOnly? AnalysesDue { get; private set; }

    /// <summary>The last day on which boards have decided on their analyses; null where none is set.</summary>
    public DateOnly? DecisionsDue { get; private set; }

    /// <summary>The day on which the municipality-wide plan is to be decided; null where none is set.</summary>
    public DateOnly? PlanDue { get; private set; }

    /// <summary>The year's follow-up periods, and how long after each its controls are reported.</summary>
    public FollowUpCalendar FollowUp { get; private set; } = null!;

    /// <summary>
    /// Another text after every saved change of the year's risks, never one that was there before, so that what was worked
    /// out from them can be kept and known to hold. Empty before the first risk. Set by the database context.
    /// </summary>
    public string RiskStamp { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Says that the year's risks are not changed any more.</summary>
    /// <exception cref="RuleBrokenException">It is closed already.</exception>
    public void Close(string by, DateTime at)
    {
        RequireOpen();

        (ClosedBy, ClosedAt) = (by, at);
    }

    /// <summary>Lets the year's risks be changed again. Says whether it was closed.</summary>
    public bool Reopen()
    {
        if (IsOpen) return false;

        (ClosedBy, ClosedAt) = (null, null);
        return true;
    }

    /// <summary>Sets the year's days. Says whether anything changed.</summary>
    /// <exception cref="RuleBrokenException">A day comes before the one it waits for, or the year is closed.</exception>
    public bool SetDays(DateOnly? analyses, DateOnly? decisions, DateOnly? plan)
    {
        RequireOpen();
        Require(!(decisions < analyses) && !(plan < (decisions ?? analyses)), Rule.DaysMustComeInOrder);
        if ((AnalysesDue, DecisionsDue, PlanDue) == (analyses, decisions, plan)) return false;

        (AnalysesDue, DecisionsDue, PlanDue) = (analyses, decisions, plan);
        return true;
    }

    /// <summary>Sets when the year's controls are to be reported, also of a closed year. Says whether anything changed.</summary>
    /// <param name="calendar">The follow-up periods and the days.</param>
    /// <param name="isFollowed">A plan of the year is followed up: its periods are what they are.</param>
    /// <exception cref="RuleBrokenException">Another period is asked for in a year that is followed up.</exception>
    public bool SetFollowUp(FollowUpCalendar calendar, bool isFollowed)
    {
        Require(!isFollowed || calendar.Period == FollowUp.Period, Rule.FollowUpPeriodMustStay, Year);
        if (calendar == FollowUp) return false;

        FollowUp = calendar;
        return true;
    }

    /// <summary>Takes another model. The year's risks are to be recalculated in the same turn.</summary>
    /// <exception cref="RuleBrokenException">The year is closed.</exception>
    public void ScoreWith(ScoringModel model)
    {
        RequireOpen();

        model.Use();
        ScoringModel = model;
    }

    /// <exception cref="RuleBrokenException">The year is closed.</exception>
    public void RequireOpen() => Require(IsOpen, Rule.PlanningYearMustBeOpen, Year);
}
