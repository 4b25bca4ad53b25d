namespace Vaggeryd.InternalControl.Domain.Plans.Versions;

/// <summary>Which of the year's risks a plan is made of.</summary>
public enum PlanBasis
{
    /// <summary>Every risk that is recorded.</summary>
    AllRisks,

    /// <summary>Those of departments whose risk analysis finance has accepted.</summary>
    AcceptedAnalyses,
}
