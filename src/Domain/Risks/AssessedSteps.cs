using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>What somebody says of a risk at one stage.</summary>
/// <param name="Likelihood">Step number.</param>
/// <param name="Consequence">Step number; null when <paramref name="Dimensions"/> say it.</param>
/// <param name="Dimensions">Steps of the model's own dimensions of consequence; none: the consequence is said directly.</param>
/// <param name="Confidence">How sure it is; null when nothing is said.</param>
public sealed record AssessedSteps(int Likelihood, int? Consequence, IReadOnlyList<DimensionStep> Dimensions, Confidence? Confidence = null)
{
    public AssessedSteps(int likelihood, int consequence) : this(likelihood, consequence, []) { }

    /// <summary>Scores the steps; the consequence is the given one, or what the dimensions come to.</summary>
    /// <exception cref="RuleBrokenException">No consequence, or a step that is not on the scale.</exception>
    internal RiskScore ScoreWith(ScoringModel model) => model.Score(Likelihood, Dimensions.Count > 0 ? model.ConsequenceOf(Dimensions).Step : Consequence ?? 0);

    internal bool SameAs(Assessment other, RiskScore score) =>
        (other.Likelihood, other.Consequence, other.Confidence, other.ControlEffect) == (score.Likelihood, score.Consequence, Confidence, null)
        && other.Dimensions.SequenceEqual(Dimensions);
}
