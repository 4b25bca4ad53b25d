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
    /// <param name="scoringModel">The model all the year's assessments are made with.</param>
    public PlanningYear(int year, ScoringModel scoringModel)
    {
        Require(year is >= First and <= Last, Rule.PlanningYearMustBeReasonable, year, First, Last);

        Year = year;
        ScoringModel = scoringModel;
    }

    public int Id { get; private set; }

    public int Year { get; private set; }

    public int ScoringModelId { get; private set; }

    public ScoringModel ScoringModel { get; private set; } = null!;

    /// <summary>
    /// Another text after every saved change of the year's risks, never one that was there before, so that what was worked
    /// out from them can be kept and known to hold. Empty before the first risk. Set by the database context.
    /// </summary>
    public string RiskStamp { get; private set; } = "";

    public int Version { get; private set; }
}
