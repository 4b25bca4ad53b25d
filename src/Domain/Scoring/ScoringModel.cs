using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// The one calculator: what two steps are worth and which level that is, by the model's formula or table (docs/scoring.md).
/// Another content is another hash, and from when a planning year is scored with a model its content never changes.
/// </summary>
public sealed partial class ScoringModel
{
    public const int FewestSteps = 3;
    public const int MostSteps = 10;

    private IReadOnlyList<RiskScore>? _cells;
    private RankOrder? _order;
    private AppetiteTable? _appetites;

    private ScoringModel() { }

    /// <param name="definition">
    /// Scales of 3 to 10 steps numbered from 1; 2 to 6 bands that together hold every value from the lowest to the highest, none
    /// twice, or a band for each cell that holds the cell's value.
    /// </param>
    /// <exception cref="RuleBrokenException">The definition is not complete.</exception>
    public ScoringModel(ScoringModelDefinition definition)
    {
        Define(definition);
        Title = $"{definition.Likelihood.Count} × {definition.Consequence.Count}";
    }

    public int Id { get; private set; }

    /// <summary>Likelihood steps × consequence steps, such as "4x4".</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the content, 64 hexadecimal characters.</summary>
    public string Hash { get; private set; } = "";

    public ScoringModelDefinition Definition { get; private set; } = null!;

    /// <summary>What orders two risks of a year that is scored with the model.</summary>
    public RankOrder Order => _order ??= new RankOrder(Definition.Order);

    /// <summary>What is tolerated where.</summary>
    public AppetiteTable Appetites => _appetites ??= new AppetiteTable(Definition.Appetites);

    public IReadOnlyList<ScaleStep> Likelihood => Definition.Likelihood;

    public IReadOnlyList<ScaleStep> Consequence => Definition.Consequence;

    public IReadOnlyList<RiskBand> Bands => Definition.Bands;

    public ValueFormula Formula => Definition.Formula;

    /// <summary>True where the cell decides the level: the same value may then be in two bands.</summary>
    public bool HasBandsByCell => Definition.Levels is not null;

    /// <summary>Every cell of the matrix, likelihood 1 first, in it consequence 1 first.</summary>
    public IReadOnlyList<RiskScore> Cells => _cells ??= Calculation.Cells(Definition);

    /// <summary>The highest risk value the model can give.</summary>
    public int HighestValue => Cells.Max(cell => cell.Value);

    /// <summary>What is odd about the model; empty for most.</summary>
    public IReadOnlyList<ModelWarning> Warnings => ModelWarning.Of(this);

    /// <summary>Calculates. Nothing else in the product makes a value of two steps.</summary>
    /// <param name="likelihood">1 to the number of likelihood steps, both included.</param>
    /// <param name="consequence">1 to the number of consequence steps, both included.</param>
    /// <exception cref="RuleBrokenException">A step is not on its scale.</exception>
    public RiskScore Score(int likelihood, int consequence)
    {
        Require(likelihood >= 1 && likelihood <= Likelihood.Count, Rule.StepMustBeOnTheScale, likelihood, Likelihood.Count);
        Require(consequence >= 1 && consequence <= Consequence.Count, Rule.StepMustBeOnTheScale, consequence, Consequence.Count);

        return Cells[(likelihood - 1) * Consequence.Count + consequence - 1];
    }

    /// <summary>The one consequence that the steps of several dimensions come to. A dimension that is not named is left out with its weight.</summary>
    /// <param name="steps">One or more, none of them twice.</param>
    /// <exception cref="RuleBrokenException">None, one twice, one that the model does not have, or a step that is not on the scale.</exception>
    public JointConsequence ConsequenceOf(IReadOnlyList<DimensionStep> steps)
    {
        Require(steps.Count > 0, Rule.ConsequenceMustBeAssessed);
        var weighed = steps.Select(step => (step.Step, Dimension: DimensionCalled(step.Dimension))).ToList();
        Require(weighed.DistinctBy(part => part.Dimension).Count() == steps.Count, Rule.NamesInAModelMustDiffer);
        foreach (var (step, _) in weighed) Require(step >= 1 && step <= Consequence.Count, Rule.StepMustBeOnTheScale, step, Consequence.Count);

        if (Definition.Aggregation == DimensionAggregation.Highest)
        {
            var worst = weighed.Max(part => part.Step);
            return new(worst, $"max({string.Join(", ", weighed.Select(part => part.Step))}) = {worst}");
        }

        var (sum, weight) = (weighed.Sum(part => part.Dimension.Weight * part.Step), weighed.Sum(part => part.Dimension.Weight));
        var mean = (2 * sum + weight) / (2 * weight);
        return new(mean, $"({string.Join(" + ", weighed.Select(part => $"{part.Dimension.Weight} × {part.Step}"))}) / {weight} → {mean}");
    }

    /// <summary>The values that the cells of a band have, lowest first; empty where no cell is in it.</summary>
    public IReadOnlyList<int> ValuesIn(RiskBand band) =>
        [.. Cells.Where(cell => cell.Level == band.Level).Select(cell => cell.Value).Distinct().Order()];

    /// <summary>The band of a level number.</summary>
    public RiskBand Band(int level) => Bands[level - 1];

    /// <summary>The weights of goals together; a goal that the model does not name weighs <see cref="GoalWeight.Usual"/>.</summary>
    /// <param name="goals">The goals' codes.</param>
    public int WeightOf(IEnumerable<string> goals) =>
        goals.Sum(code => Definition.GoalWeights.FirstOrDefault(goal => goal.Goal.Equals(code, StringComparison.OrdinalIgnoreCase))?.Weight ?? GoalWeight.Usual);

    /// <summary>The level of a value that a person has put in place of the computed one.</summary>
    /// <param name="value">Must be in one of the bands.</param>
    /// <param name="computed">The level of the cell: it stays where its band holds the value, else the highest band that does decides.</param>
    /// <exception cref="RuleBrokenException">No band holds the value.</exception>
    public int LevelOf(int value, int computed)
    {
        if (Band(computed).Contains(value)) return computed;

        var band = Bands.LastOrDefault(band => band.Contains(value));
        Require(band is not null, Rule.OverrideMustHaveALevel, value, Bands.Min(b => b.From), Bands.Max(b => b.To));
        return band.Level;
    }

    private ConsequenceDimension DimensionCalled(string name)
    {
        var found = Definition.Dimensions.FirstOrDefault(dimension => dimension.IsCalled(name));
        Require(found is not null, Rule.DimensionMustBeKnown, name, string.Join(", ", Definition.Dimensions.Select(dimension => dimension.Name.Swedish)));
        return found;
    }
}
