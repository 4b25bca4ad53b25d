namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>The highest risk value that is tolerated in a department and everything below it, in a category, or both.</summary>
/// <param name="Department">The department's code; null: the whole municipality.</param>
/// <param name="Category">As risks have it, capitals do not matter; null: every category.</param>
/// <param name="HighestValue">Tolerated, itself included; 0 to <see cref="RankOrder.MostValue"/>, 0: nothing is.</param>
public sealed record Appetite(string? Department, string? Category, int HighestValue);
