using System.Text.Json.Serialization;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>A risk as a file holds it: all that is stored and that an import can bring back.</summary>
public sealed record ExportedRisk
{
    public required string Reference { get; init; }

    public required string Department { get; init; }

    public required string Title { get; init; }

    public string? Process { get; init; }

    public string? Category { get; init; }

    /// <summary>Codes, in the goals' own order.</summary>
    public required IReadOnlyList<string> Goals { get; init; }

    public string? Cause { get; init; }

    public string? Event { get; init; }

    public string? Effect { get; init; }

    public string? ExistingControls { get; init; }

    public int? Likelihood { get; init; }

    public int? Consequence { get; init; }

    public int? Value { get; init; }

    /// <summary>Why another value counts than the calculated one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OverrideReason { get; init; }

    /// <summary>What the model calculated, where another value counts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ComputedValue { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Confidence? Confidence { get; init; }

    public int? InherentLikelihood { get; init; }

    public int? InherentConsequence { get; init; }

    public int? TargetLikelihood { get; init; }

    public int? TargetConsequence { get; init; }

    public RiskResponse? Response { get; init; }

    public string? ResponseReason { get; init; }

    public string? PlannedAction { get; init; }

    public string? ControlActivity { get; init; }

    public string? ControlMethod { get; init; }

    public string? ControlFrequency { get; init; }

    public string? Responsible { get; init; }

    /// <summary>Codes of the other departments that the risk concerns.</summary>
    public required IReadOnlyList<string> Concerned { get; init; }

    /// <summary>Not there at all where the risk carries no mark, so that an open edition does not even have the word.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SecrecySection { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SecrecyReason { get; init; }

    /// <summary>In the order of the exported headings.</summary>
    internal object?[] Cells(Edition edition) => [.. ExportColumns.Of(edition).Select(Cell)];

    private object? Cell(RegisterField field) => field switch
    {
        RegisterField.Reference => Reference,
        RegisterField.Department => Department,
        RegisterField.Title => Title,
        RegisterField.Process => Process,
        RegisterField.Category => Category,
        RegisterField.Goals => Goals.Count == 0 ? null : string.Join("; ", Goals),
        RegisterField.Cause => Cause,
        RegisterField.Event => Event,
        RegisterField.Effect => Effect,
        RegisterField.ExistingControls => ExistingControls,
        RegisterField.Likelihood => Likelihood,
        RegisterField.Consequence => Consequence,
        RegisterField.Value => Value,
        RegisterField.OverrideReason => OverrideReason,
        RegisterField.Confidence => Confidence is { } confidence ? ConfidenceWords.Exported(confidence, T.Language) : null,
        RegisterField.InherentLikelihood => InherentLikelihood,
        RegisterField.InherentConsequence => InherentConsequence,
        RegisterField.TargetLikelihood => TargetLikelihood,
        RegisterField.TargetConsequence => TargetConsequence,
        RegisterField.Response => Response is { } response ? ResponseWords.Exported(response, T.Language) : null,
        RegisterField.ResponseReason => ResponseReason,
        RegisterField.PlannedAction => PlannedAction,
        RegisterField.ControlActivity => ControlActivity,
        RegisterField.ControlMethod => ControlMethod,
        RegisterField.ControlFrequency => ControlFrequency,
        RegisterField.Responsible => Responsible,
        RegisterField.Concerned => Concerned.Count == 0 ? null : string.Join("; ", Concerned),
        RegisterField.SecrecySection => SecrecySection,
        RegisterField.SecrecyReason => SecrecyReason,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
