namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// How a model makes a risk value of a likelihood L and a consequence C, both step numbers. Sources: docs/scoring.md.
/// </summary>
public enum ValueFormula
{
    /// <summary>L × C</summary>
    Product,

    /// <summary>L × C + L</summary>
    ProductPlusLikelihood,

    /// <summary>L × C + C</summary>
    ProductPlusConsequence,

    /// <summary>L × C + 2 × L</summary>
    ProductPlusTwiceLikelihood,

    /// <summary>L × C + 2 × C</summary>
    ProductPlusTwiceConsequence,

    /// <summary>L + C</summary>
    Sum,

    /// <summary>The higher of L and C.</summary>
    Highest,

    /// <summary>The value that the model's own table has for the cell.</summary>
    Table,
}
