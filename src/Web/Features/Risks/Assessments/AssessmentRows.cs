using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>A risk's assessments as the command line and the API give them away.</summary>
/// <param name="Stages">Inherent, Current and Target, in that order.</param>
/// <param name="Appetite">The highest value that is tolerated; null where nothing is said.</param>
/// <param name="ConcernedDepartments">Codes of the other departments that the risk concerns.</param>
public sealed record AssessmentRows(int Year, string Slug, string Reference, int? Appetite, IReadOnlyList<string> ConcernedDepartments, IReadOnlyList<AssessmentRows.StageRow> Stages)
{
    /// <param name="Stage">Inherent, Current or Target.</param>
    /// <param name="Joint">The assessment that counts; null when the stage is not assessed.</param>
    /// <param name="Individual">Those that the caller sees: of a finished round everybody's, else only when the caller has assessed too.</param>
    /// <param name="HiddenCount">How many individual assessments the caller does not see yet.</param>
    /// <param name="Spread">Of the individual ones seen; null for fewer than two.</param>
    public sealed record StageRow(string Stage, JointRow? Joint, IReadOnlyList<IndividualRow> Individual, int HiddenCount, SpreadRow? Spread);

    /// <param name="Value">The value that counts.</param>
    /// <param name="ComputedValue">What the model computed; differs from the value only with an override.</param>
    /// <param name="ControlEffect">The grade of the existing controls, where the stage follows from the one before them.</param>
    public sealed record JointRow(
        int Likelihood, int Consequence, IReadOnlyList<DimensionStep> Dimensions, string? ControlEffect, int Value, string? Level, int ComputedValue, string Calculation,
        OverrideRow? Override, string? Confidence, string AssessedBy, DateTime AssessedAt, string ScoringModelHash);

    public sealed record OverrideRow(string Reason, string By, DateTime At);

    public sealed record IndividualRow(string AssessedBy, int Likelihood, int Consequence, int Value, IReadOnlyList<DimensionStep> Dimensions, string? Confidence, string? Comment, DateTime AssessedAt);

    public sealed record SpreadRow(int LowestValue, int HighestValue, string Likelihood, string Consequence);

    public static AssessmentRows From(ShowAssessments.Result result) => new(
        result.Year, result.Slug, result.Reference, result.Appetite, [.. result.Concerned.Select(department => department.Code)],
        [.. result.Assessments.Stages.Select(stage => new StageRow(
            stage.Stage.ToString(),
            stage.Joint is { } joint ? From(joint, result.Model) : null,
            [.. stage.Individual.Seen.Select(one => new IndividualRow(one.AssessedBy, one.Likelihood, one.Consequence, one.Value, one.Dimensions, one.Confidence?.ToString(), one.Comment, one.AssessedAt))],
            stage.Individual.Hidden,
            stage.Individual.Spread is { } spread ? new SpreadRow(spread.LowestValue, spread.HighestValue, spread.Likelihood.Agreement.ToString(), spread.Consequence.Agreement.ToString()) : null))]);

    /// <summary>Words are the year's model's; an assessment by another has none.</summary>
    private static JointRow From(Assessment joint, ScoringModel model)
    {
        var isOfModel = joint.ScoringModelHash == model.Hash;
        return new JointRow(
            joint.Likelihood, joint.Consequence, joint.Dimensions,
            isOfModel && joint.ControlEffect is { } grade ? T.Of(model.Definition.Effects[grade - 1].Name) : null,
            joint.Value,
            isOfModel ? T.Of(model.Band(joint.Level).Name) : null,
            joint.ComputedValue ?? joint.Value, joint.Calculation,
            joint.OverrideReason is { } reason ? new OverrideRow(reason, joint.OverriddenBy!, joint.OverriddenAt!.Value) : null,
            joint.Confidence?.ToString(), joint.AssessedBy, joint.AssessedAt, joint.ScoringModelHash);
    }
}
