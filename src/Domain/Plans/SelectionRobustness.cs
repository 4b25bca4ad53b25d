using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>How the line of a "the n highest" rule stands when assessments may be off; the chances themselves stand at the risks.</summary>
/// <param name="Count">The rule's n.</param>
/// <param name="Error">How far off each assessment may be.</param>
/// <param name="Borderline">Which risks a single step in their own assessment moves across the line.</param>
public sealed record SelectionRobustness<T>(int Count, ErrorModel Error, Borderline<T> Borderline)
    where T : Standing;
