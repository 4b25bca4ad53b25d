using System.Text.Json.Serialization;
using Vaggeryd.InternalControl.Domain.Risks;

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

    /// <summary>How the risk works against each goal, by its code; goals of which nothing is said are left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? GoalThreats { get; init; }

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

    /// <summary>The dimensions of the consequence and their steps, where it was said by them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, int>? Dimensions { get; init; }

    /// <summary>The grade of the existing controls, 1 for the weakest, where the assessment follows from the one before them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ControlEffect { get; init; }

    public int? InherentLikelihood { get; init; }

    public int? InherentConsequence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? InherentValue { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? InherentOverrideReason { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? InherentComputedValue { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Confidence? InherentConfidence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, int>? InherentDimensions { get; init; }

    public int? TargetLikelihood { get; init; }

    public int? TargetConsequence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TargetValue { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TargetOverrideReason { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TargetComputedValue { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Confidence? TargetConfidence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, int>? TargetDimensions { get; init; }

    public RiskResponse? Response { get; init; }

    public string? ResponseReason { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? ReviewOn { get; init; }

    /// <summary>One action a line.</summary>
    public string? PlannedAction { get; init; }

    /// <summary>Who does each action, in their order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string?>? ActionResponsible { get; init; }

    /// <summary>By when each action is to be done, in their order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DateOnly?>? ActionDue { get; init; }

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
}
