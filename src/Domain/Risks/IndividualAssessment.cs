using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>
/// What one person thinks of a risk at a stage, before the group agrees on a joint <see cref="Assessment"/>. It counts nowhere;
/// it is what the spread between assessors is read from. One per person, risk and stage.
/// </summary>
public sealed class IndividualAssessment
{
    /// <summary>Longest comment, in characters.</summary>
    public const int CommentLimit = 1000;

    private IndividualAssessment() { }

    /// <exception cref="RuleBrokenException">A step is not on the year's scale, or the comment is too long.</exception>
    internal IndividualAssessment(AssessmentStage stage, ScoringModel model, AssessedSteps steps, string? comment, string by, DateTime at)
    {
        var score = steps.ScoreWith(model);
        Stage = stage;
        ScoringModelHash = model.Hash;
        (Likelihood, Consequence, Value) = (score.Likelihood, score.Consequence, score.Value);
        Dimensions = steps.DimensionsBy(model);
        Confidence = steps.Confidence;
        Comment = OptionalText(comment, CommentLimit, nameof(Comment));
        AssessedBy = by;
        AssessedAt = at;
    }

    public int Id { get; private set; }

    public int RiskId { get; private set; }

    public AssessmentStage Stage { get; private set; }

    /// <summary>Step number on the model's scale.</summary>
    public int Likelihood { get; private set; }

    /// <summary>Step number on the model's scale.</summary>
    public int Consequence { get; private set; }

    /// <summary>What the model computed of the two.</summary>
    public int Value { get; private set; }

    public IReadOnlyList<DimensionStep> Dimensions { get; private set; } = [];

    public Confidence? Confidence { get; private set; }

    public string? Comment { get; private set; }

    public string ScoringModelHash { get; private set; } = "";

    /// <summary>The person's user name.</summary>
    public string AssessedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime AssessedAt { get; private set; }

    internal bool IsSameAs(IndividualAssessment other) =>
        (ScoringModelHash, Likelihood, Consequence, Confidence, Comment) == (other.ScoringModelHash, other.Likelihood, other.Consequence, other.Confidence, other.Comment)
        && Dimensions.SequenceEqual(other.Dimensions);

    /// <summary>What another model makes of it. Who said it and when stays.</summary>
    internal void Recalculate(Recalculation recalculation)
    {
        var (score, dimensions) = recalculation.Map(Likelihood, Consequence, Dimensions);
        ScoringModelHash = recalculation.To.Hash;
        (Likelihood, Consequence, Value) = (score.Likelihood, score.Consequence, score.Value);
        Dimensions = dimensions;
    }
}
