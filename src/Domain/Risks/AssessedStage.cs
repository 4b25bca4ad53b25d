using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>An assessment as a recalculation looks at it, see <see cref="Assessment"/>.</summary>
public sealed record AssessedStage(
    AssessmentStage Stage,
    int Likelihood,
    int Consequence,
    int Value,
    int Level,
    IReadOnlyList<DimensionStep> Dimensions,
    int? ControlEffect,
    int? ComputedValue,
    string? OverrideReason)
{
    internal static AssessedStage Of(Assessment assessment) => new(
        assessment.Stage,
        assessment.Likelihood,
        assessment.Consequence,
        assessment.Value,
        assessment.Level,
        assessment.Dimensions,
        assessment.ControlEffect,
        assessment.ComputedValue,
        assessment.OverrideReason);
}

/// <summary>An assessment before and after a recalculation, and what of it the new model has no room for.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">What the new model computes.</param>
/// <param name="Dimensions">The mapped steps of its dimensions; none where it had none, or where they fall away.</param>
/// <param name="ControlEffect">The same grade's number in the new model; null where there was none, or where it falls away.</param>
public sealed record RecalculatedStage(AssessedStage Before, RiskScore After, IReadOnlyList<DimensionStep> Dimensions, int? ControlEffect)
{
    public AssessmentStage Stage => Before.Stage;

    /// <summary>A value that a person put in place of the computed one was said of the old model, and does not count any more.</summary>
    public bool LiftsOverride => Before.ComputedValue is not null;

    /// <summary>The new model has no grade with that name: the mapped steps stay as if they had been assessed.</summary>
    public bool LosesControlEffect => Before.ControlEffect is not null && ControlEffect is null;

    /// <summary>The new model lacks one of the dimensions: the mapped consequence stays as if it had been said directly.</summary>
    public bool LosesDimensions => Before.Dimensions.Count > 0 && Dimensions.Count == 0;

    public bool LosesAnything => LiftsOverride || LosesControlEffect || LosesDimensions;
}
