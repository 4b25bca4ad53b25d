using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>What one model's assessments are by another model. Only computes; <see cref="Risk.Recalculate"/> keeps the answer.</summary>
public sealed class Recalculation
{
    private readonly int?[] _grades;

    /// <param name="from">What the assessments were made with.</param>
    /// <param name="to">Differs from it in content.</param>
    /// <param name="mapping">Which step becomes which.</param>
    /// <exception cref="RuleBrokenException">The model is the same, or the mapping does not fit the two.</exception>
    public Recalculation(ScoringModel from, ScoringModel to, StepMapping mapping)
    {
        Require(from.Hash != to.Hash, Rule.RecalculationMustTakeAnotherModel, to.Title);
        mapping.RequireFor(from, to);

        (From, To, Mapping) = (from, to, mapping);
        _grades = [.. from.Definition.Effects.Select(effect => GradeCalled(effect.Name))];
    }

    public ScoringModel From { get; }

    public ScoringModel To { get; }

    public StepMapping Mapping { get; }

    /// <summary>
    /// All stages of one risk. Where the stage with controls follows from the one before controls it follows again, by what the new
    /// model says of the grade with the same name.
    /// </summary>
    /// <param name="stages">None of them twice; steps of the old model.</param>
    public IReadOnlyList<RecalculatedStage> Of(IReadOnlyCollection<AssessedStage> stages)
    {
        var inherent = stages.FirstOrDefault(stage => stage.Stage == AssessmentStage.Inherent);
        var before = inherent is null ? (RiskScore?)null : Map(inherent).Score;
        return [.. stages.Select(stage => One(stage, before))];
    }

    /// <summary>The score of mapped steps, with the mapped dimensions where the new model has all of them.</summary>
    internal (RiskScore Score, IReadOnlyList<DimensionStep> Dimensions) Map(int likelihood, int consequence, IReadOnlyList<DimensionStep> dimensions)
    {
        var kept = MappedDimensions(dimensions);
        var step = kept.Count > 0 ? To.ConsequenceOf(kept).Step : Mapping.Consequence[consequence - 1];
        return (To.Score(Mapping.Likelihood[likelihood - 1], step), kept);
    }

    private RecalculatedStage One(AssessedStage stage, RiskScore? inherent)
    {
        var (score, dimensions) = Map(stage);
        var grade = stage.ControlEffect is { } earlier && inherent is not null ? _grades[earlier - 1] : null;
        if (grade is { } follows && inherent is { } before)
        {
            var effect = To.Definition.Effects[follows - 1];
            score = To.Score(effect.Likelihood.On(before.Likelihood), effect.Consequence.On(before.Consequence));
        }

        return new RecalculatedStage(stage, score, dimensions, grade);
    }

    private (RiskScore Score, IReadOnlyList<DimensionStep> Dimensions) Map(AssessedStage stage) => Map(stage.Likelihood, stage.Consequence, stage.Dimensions);

    /// <summary>All of them or none: what is left of several would come to another consequence than the one that was assessed.</summary>
    private IReadOnlyList<DimensionStep> MappedDimensions(IReadOnlyList<DimensionStep> dimensions)
    {
        var known = dimensions.Select(given => To.Definition.Dimensions.FirstOrDefault(dimension => dimension.IsCalled(given.Dimension))).ToList();
        if (known.Contains(null) || known.Distinct().Count() < known.Count) return [];

        return [.. dimensions.Select(given => given with { Step = Mapping.Consequence[given.Step - 1] })];
    }

    private int? GradeCalled(LocalizedText name)
    {
        var effects = To.Definition.Effects;
        var at = effects.ToList().FindIndex(effect => Same(effect.Name.Swedish, name.Swedish) || Same(effect.Name.English, name.English));
        return at < 0 ? null : at + 1;
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
