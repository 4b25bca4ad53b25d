using System.Globalization;
using System.Text;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>The content of a scoring model: two scales, how a value is made of them, and the bands. Two equal contents have the same hash.</summary>
public sealed record ScoringModelDefinition(
    IReadOnlyList<ScaleStep> Likelihood,
    IReadOnlyList<ScaleStep> Consequence,
    IReadOnlyList<RiskBand> Bands)
{
    public ValueFormula Formula { get; init; }

    /// <summary>
    /// With <see cref="ValueFormula.Table"/> only: one row per likelihood step from 1, in each one value per consequence step from 1.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>>? Values { get; init; }

    /// <summary>
    /// Band numbers, laid out as <see cref="Values"/>, where the cell and not the value alone decides the level: bands may then
    /// overlap, so that of two risks with the same value the one with the higher consequence is in the higher band. Null: the value decides.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>>? Levels { get; init; }

    /// <summary>What a step means in each way of hurting; none: the consequence scale's own words are all.</summary>
    public IReadOnlyList<ConsequenceDimension> Dimensions { get; init; } = [];

    public DimensionAggregation Aggregation { get; init; }

    /// <summary>What decides between two risks, in turn; department and reference come last and are not named.</summary>
    public IReadOnlyList<RankKey> Order { get; init; } = RankOrder.UsualKeys;

    /// <summary>The goals that do not weigh the usual 1.</summary>
    public IReadOnlyList<GoalWeight> GoalWeights { get; init; } = [];

    /// <summary>What is tolerated where; no department and category twice.</summary>
    public IReadOnlyList<Appetite> Appetites { get; init; } = [];

    /// <summary>Grades of how effective existing controls are, the weakest first; none: the stage with controls is always assessed anew.</summary>
    public IReadOnlyList<ControlEffect> Effects { get; init; } = [];

    /// <summary>
    /// Everything that the model says, in one fixed form. What a model leaves at its usual stands nowhere in it, so that models
    /// keep their hash when the product learns to say more.
    /// </summary>
    public string Canonical()
    {
        var text = new StringBuilder(Formula == ValueFormula.Product ? "risk value = likelihood × consequence\n" : $"risk value\t{Formula}\n");
        foreach (var step in Likelihood) Append(text, "likelihood", step.Number, step.Word, step.Meaning);
        foreach (var step in Consequence) Append(text, "consequence", step.Number, step.Word, step.Meaning);
        foreach (var band in Bands)
        {
            Append(text, "band", band.Level, band.Name, band.Advice);
            text.Append(CultureInfo.InvariantCulture, $"{band.From}\t{band.To}\t{band.Colour}\t{band.InkColour}\n");
        }

        Append(text, "values", Values);
        Append(text, "levels", Levels);
        if (Dimensions.Count > 0) text.Append(CultureInfo.InvariantCulture, $"aggregation\t{Aggregation}\n");
        foreach (var dimension in Dimensions)
        {
            text.Append(CultureInfo.InvariantCulture, $"dimension\t{dimension.Weight}\t{dimension.Name.Swedish}\t{dimension.Name.English}\n");
            foreach (var meaning in dimension.Meanings) text.Append(CultureInfo.InvariantCulture, $"meaning\t{meaning.Swedish}\t{meaning.English}\n");
        }

        if (!Order.SequenceEqual(RankOrder.UsualKeys)) text.Append(CultureInfo.InvariantCulture, $"order\t{string.Join('\t', Order)}\n");
        foreach (var goal in GoalWeights) text.Append(CultureInfo.InvariantCulture, $"goal\t{goal.Goal}\t{goal.Weight}\n");
        foreach (var appetite in Appetites) text.Append(CultureInfo.InvariantCulture, $"appetite\t{appetite.Department}\t{appetite.Category}\t{appetite.HighestValue}\n");
        foreach (var effect in Effects)
            text.Append(CultureInfo.InvariantCulture, $"effect\t{effect.Name.Swedish}\t{effect.Name.English}\t{Signs(effect.Likelihood)}\t{Signs(effect.Consequence)}\n");

        return text.ToString();
    }

    /// <summary>Everything that keeps the definition from being a model; empty for one that is complete.</summary>
    public IReadOnlyList<ModelFault> Faults() => [.. ScoringModelRules.Faults(this)];

    /// <summary>
    /// Every cell as far as it can be worked out, likelihood 1 first: level 0 where no band holds the value. Empty while scales or tables
    /// do not make a matrix.
    /// </summary>
    public IReadOnlyList<RiskScore> Cells() => ScoringModelRules.HasMatrix(this) ? Calculation.Cells(this) : [];

    /// <summary>SHA-256 of <see cref="Canonical"/>, 64 hexadecimal characters.</summary>
    public string Hash() => Text.Fingerprint(Canonical());

    private static string Signs(AxisEffect effect) =>
        effect.Steps is { } steps ? string.Join(',', steps) : string.Create(CultureInfo.InvariantCulture, $"{effect.Percent} %");

    private static void Append(StringBuilder text, string kind, int number, LocalizedText first, LocalizedText second) =>
        text.Append(CultureInfo.InvariantCulture, $"{kind}\t{number}\t{first.Swedish}\t{first.English}\t{second.Swedish}\t{second.English}\n");

    private static void Append(StringBuilder text, string kind, IReadOnlyList<IReadOnlyList<int>>? rows)
    {
        foreach (var row in rows ?? []) text.Append(CultureInfo.InvariantCulture, $"{kind}\t{string.Join('\t', row)}\n");
    }
}
