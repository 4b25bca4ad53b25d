namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>How the steps of several dimensions become the one consequence of an assessment.</summary>
public enum DimensionAggregation
{
    /// <summary>The worst one counts.</summary>
    Highest,

    /// <summary>The mean by weight, to the nearest whole step; a half goes up.</summary>
    WeightedMean,
}

/// <summary>
/// One way in which a risk may hurt, such as operations, economy, trust, law, environment or safety, with what each step of the
/// consequence scale means there.
/// </summary>
/// <param name="Name">Such as "Ekonomi" / "Economy"; differs from the model's other dimensions in both languages.</param>
/// <param name="Weight">1 to 100; only <see cref="DimensionAggregation.WeightedMean"/> looks at it.</param>
/// <param name="Meanings">One text per step of the consequence scale, from step 1.</param>
public sealed record ConsequenceDimension(LocalizedText Name, int Weight, IReadOnlyList<LocalizedText> Meanings)
{
    public const int MostWeight = 100;

    /// <summary>Whether the dimension is called this in either language; capitals do not matter.</summary>
    public bool IsCalled(string name) =>
        Name.Swedish.Equals(name, StringComparison.OrdinalIgnoreCase) || Name.English.Equals(name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The step of one dimension in an assessment.</summary>
/// <param name="Dimension">What it is called in either language.</param>
/// <param name="Step">1 to the number of consequence steps, both included.</param>
public sealed record DimensionStep(string Dimension, int Step);

/// <summary>The consequence that several dimensions come to, with the calculation in signs.</summary>
public readonly record struct JointConsequence(int Step, string Calculation);
