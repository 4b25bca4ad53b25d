using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>A risk at one stage, as a file holds it; all null where it is not assessed there.</summary>
internal sealed record ExportedStage(int? Likelihood, int? Consequence, int? Value, string? OverrideReason, int? ComputedValue, Confidence? Confidence, IReadOnlyDictionary<string, int>? Dimensions, int? ControlEffect)
{
    public static ExportedStage Of(Assessment? assessment) => new(
        assessment?.Likelihood,
        assessment?.Consequence,
        assessment?.Value,
        assessment?.OverrideReason,
        assessment?.ComputedValue,
        assessment?.Confidence,
        assessment is { Dimensions.Count: > 0 } ? new OrderedDictionary<string, int>(assessment.Dimensions.Select(step => KeyValuePair.Create(step.Dimension, step.Step))) : null,
        assessment?.ControlEffect);
}
