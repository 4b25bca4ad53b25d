using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// The one calculator: risk value = likelihood × consequence, and the band the value falls in.
/// Source of the formula: the common Swedish municipal practice of "sannolikhet × konsekvens" (docs/scoring.md).
/// A model is immutable; another content is another model with another hash.
/// </summary>
public sealed class ScoringModel
{
    public const int FewestSteps = 3;
    public const int MostSteps = 10;

    private ScoringModel() { }

    /// <param name="definition">
    /// Scales of 3 to 10 steps numbered from 1; bands in order that together hold every value from 1 to the highest, none twice.
    /// </param>
    /// <exception cref="RuleBrokenException">The definition is not complete.</exception>
    public ScoringModel(ScoringModelDefinition definition)
    {
        RequireScale(definition.Likelihood);
        RequireScale(definition.Consequence);
        RequireBands(definition.Bands, definition.Likelihood.Count * definition.Consequence.Count);

        Definition = definition;
        Name = $"{definition.Likelihood.Count}x{definition.Consequence.Count}";
        Hash = definition.Hash();
    }

    public int Id { get; private set; }

    /// <summary>Likelihood steps × consequence steps, such as "4x4".</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the content, 64 hexadecimal characters.</summary>
    public string Hash { get; private set; } = "";

    public ScoringModelDefinition Definition { get; private set; } = null!;

    public IReadOnlyList<ScaleStep> Likelihood => Definition.Likelihood;

    public IReadOnlyList<ScaleStep> Consequence => Definition.Consequence;

    public IReadOnlyList<RiskBand> Bands => Definition.Bands;

    /// <summary>The highest risk value the model can give.</summary>
    public int HighestValue => Likelihood.Count * Consequence.Count;

    /// <summary>Calculates. Nothing else in the product multiplies.</summary>
    /// <param name="likelihood">1 to the number of likelihood steps, both included.</param>
    /// <param name="consequence">1 to the number of consequence steps, both included.</param>
    /// <exception cref="RuleBrokenException">A step is not on its scale.</exception>
    public RiskScore Score(int likelihood, int consequence)
    {
        Require(likelihood >= 1 && likelihood <= Likelihood.Count, Rule.StepMustBeOnTheScale, likelihood, Likelihood.Count);
        Require(consequence >= 1 && consequence <= Consequence.Count, Rule.StepMustBeOnTheScale, consequence, Consequence.Count);

        var value = likelihood * consequence;
        return new RiskScore(likelihood, consequence, value, BandOf(value).Level, $"{likelihood} × {consequence} = {value}");
    }

    /// <summary>The band that holds a value the model can give.</summary>
    public RiskBand BandOf(int value) => Bands.First(band => band.Contains(value));

    /// <summary>The values of a band that some likelihood and consequence give, lowest first; never empty for a band of the model that can be reached.</summary>
    public IReadOnlyList<int> ValuesIn(RiskBand band) =>
    [
        .. Likelihood.SelectMany(l => Consequence.Select(c => Score(l.Number, c.Number).Value)).Where(band.Contains).Distinct().Order(),
    ];

    /// <summary>The band of a level number.</summary>
    public RiskBand Band(int level) => Bands[level - 1];

    private static void RequireScale(IReadOnlyList<ScaleStep> steps)
    {
        Require(steps.Count is >= FewestSteps and <= MostSteps, Rule.ScaleMustHaveThreeToTenSteps, steps.Count);
        Require(steps.Select(s => s.Number).SequenceEqual(Enumerable.Range(1, steps.Count)), Rule.StepsMustBeNumberedFromOne);
    }

    private static void RequireBands(IReadOnlyList<RiskBand> bands, int highest)
    {
        Require(bands.Select(b => b.Level).SequenceEqual(Enumerable.Range(1, bands.Count)), Rule.BandsMustCoverAllValues, highest);
        var next = 1;
        foreach (var band in bands)
        {
            Require(band.From == next && band.To >= band.From, Rule.BandsMustCoverAllValues, highest);
            next = band.To + 1;
        }

        Require(next == highest + 1, Rule.BandsMustCoverAllValues, highest);
    }
}
