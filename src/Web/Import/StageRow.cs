using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>What a row says of one stage, before it is known what is stored.</summary>
/// <param name="Filed">Steps, dimensions, grade and how sure it is.</param>
internal sealed record StageRow(FiledAssessment Filed)
{
    /// <summary>The risk value in the file; null when there is none.</summary>
    public double? Stated { get; init; }

    /// <summary>Why it counts in place of the calculated one.</summary>
    public string? OverrideReason { get; init; }
}

/// <summary>The columns that tell of one stage.</summary>
internal sealed record StageFields(
    RegisterField Likelihood,
    RegisterField Consequence,
    RegisterField Dimensions,
    RegisterField Value,
    RegisterField OverrideReason,
    RegisterField Confidence,
    RegisterField? Effect = null)
{
    /// <summary>At the stage that the import is asked for.</summary>
    public static StageFields Plain { get; } = new(RegisterField.Likelihood, RegisterField.Consequence, RegisterField.Dimensions, RegisterField.Value, RegisterField.OverrideReason, RegisterField.Confidence, RegisterField.ControlEffect);

    public static StageFields Inherent { get; } = new(RegisterField.InherentLikelihood, RegisterField.InherentConsequence, RegisterField.InherentDimensions, RegisterField.InherentValue, RegisterField.InherentOverrideReason, RegisterField.InherentConfidence);

    public static StageFields Target { get; } = new(RegisterField.TargetLikelihood, RegisterField.TargetConsequence, RegisterField.TargetDimensions, RegisterField.TargetValue, RegisterField.TargetOverrideReason, RegisterField.TargetConfidence);

    /// <summary>The columns of a stage; null where the plain ones are about another stage and it has none of its own.</summary>
    public static StageFields? Of(AssessmentStage stage, AssessmentStage plain) =>
        stage == plain ? Plain : stage switch { AssessmentStage.Inherent => Inherent, AssessmentStage.Target => Target, _ => null };
}
