namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>What the calculator answers: a risk value with the steps it came from, its level, and the calculation in signs.</summary>
/// <param name="Likelihood">Step number on the model's likelihood scale.</param>
/// <param name="Consequence">Step number on the model's consequence scale.</param>
/// <param name="Value">The risk value, 1 to the model's highest.</param>
/// <param name="Level">The band of the cell, 1 for the lowest.</param>
/// <param name="Calculation">Such as "3 × 4 = 12"; kept with the assessment so that it can be read later.</param>
public readonly record struct RiskScore(int Likelihood, int Consequence, int Value, int Level, string Calculation);
