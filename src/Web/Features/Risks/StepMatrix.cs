using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>A matrix in which one cell is chosen.</summary>
/// <param name="Scale">The year's scoring model.</param>
/// <param name="Field">The name that the choice is sent under, as "3-4": likelihood, consequence.</param>
/// <param name="Chosen">The cell that is chosen; nothing, or none of the cells, where none is.</param>
/// <param name="CountAt">How many others have chosen a cell; null where nobody else is asked.</param>
public sealed record StepMatrix(ScoringModel Scale, string Field, string? Chosen, Func<int, int, int>? CountAt = null);
