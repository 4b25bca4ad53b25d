using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>What somebody says of a risk at one stage.</summary>
/// <param name="Likelihood">Step number; 0 is not said.</param>
/// <param name="Consequence">Step number; null when <paramref name="Dimensions"/> say it.</param>
/// <param name="Dimensions">Steps of the model's own dimensions of consequence; none: the consequence is said directly.</param>
/// <param name="Confidence">How sure it is; null when nothing is said.</param>
public sealed record AssessedSteps(int Likelihood, int? Consequence, IReadOnlyList<DimensionStep> Dimensions, Confidence? Confidence = null)
{
    public AssessedSteps(int likelihood, int consequence) : this(likelihood, consequence, []) { }

    /// <summary>Scores the steps; the consequence is the given one, or what the dimensions come to.</summary>
    /// <exception cref="RuleBrokenException">No likelihood or no consequence, or a step that is not on the scale.</exception>
    internal RiskScore ScoreWith(ScoringModel model)
    {
        Require(Likelihood != 0, Rule.LikelihoodMustBeAssessed);
        Require(Dimensions.Count > 0 || Consequence is not (null or 0), Rule.ConsequenceMustBeAssessed);

        return model.Score(Likelihood, Dimensions.Count > 0 ? model.ConsequenceOf(Dimensions).Step : Consequence!.Value);
    }

    /// <summary>The dimensions' steps in the model's order and under its own names, so that the same steps are always kept the same way.</summary>
    internal IReadOnlyList<DimensionStep> DimensionsBy(ScoringModel model) =>
        [.. model.Definition.Dimensions.SelectMany(dimension => Dimensions.Where(step => dimension.IsCalled(step.Dimension)).Select(step => step with { Dimension = dimension.Name.Swedish }))];
}
