using System.Text.Json.Serialization;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>
/// A risk of a plan as every format gives it away, with level, explanation and reason in the current language.
/// The order of the properties is their order in the JSON file.
/// </summary>
public sealed record PlanRow
{
    public required int? Rank { get; init; }

    public required string Reference { get; init; }

    public required string Department { get; init; }

    public required string DepartmentName { get; init; }

    public required string Title { get; init; }

    public required string? Process { get; init; }

    public required string? Category { get; init; }

    public required string? Cause { get; init; }

    public required string? Event { get; init; }

    public required string? Effect { get; init; }

    public required int? Likelihood { get; init; }

    public required int? Consequence { get; init; }

    public required int? Value { get; init; }

    /// <summary>The level's name.</summary>
    public required string? Level { get; init; }

    /// <summary>What the model computed, where a person has put another value in its place; null elsewhere.</summary>
    public required int? ComputedValue { get; init; }

    /// <summary>Why another value counts; null where the computed one does.</summary>
    public required string? OverrideReason { get; init; }

    /// <summary>The highest value that is tolerated; null where nothing is said.</summary>
    public required int? Appetite { get; init; }

    /// <summary>How much the value exceeds it, 0 within it; null where nothing is said or the risk is not assessed.</summary>
    public required int? Gap { get; init; }

    public required IReadOnlyList<string> Goals { get; init; }

    public required string? ExistingControls { get; init; }

    public required RiskResponse? Response { get; init; }

    public required string? PlannedAction { get; init; }

    public required string? ControlActivity { get; init; }

    public required string? ControlMethod { get; init; }

    public required string? ControlFrequency { get; init; }

    public required string? Responsible { get; init; }

    /// <summary>The section of OSL that the risk's secrecy mark names; null when it carries none.</summary>
    public required string? Secrecy { get; init; }

    public required bool Scored { get; init; }

    /// <summary>Why the risk has its value and its place.</summary>
    public required string Explanation { get; init; }

    /// <summary>Why the risk is in the plan, or why not.</summary>
    public required string Reason { get; init; }

    /// <summary>The probability of being among the highest when assessments may be off, 0 to 1; null when not assessed or no rule takes the highest.</summary>
    public required double? SelectionProbability { get; init; }

    /// <summary>The departments' own risks that a common one stands for, the highest first; null, and not written, for a department's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PlanRowSource>? Sources { get; init; }

    /// <summary>The same in words, with how the value follows from theirs.</summary>
    [JsonIgnore]
    public string? SourcesInWords { get; init; }

    /// <summary>The risk's name in an address.</summary>
    [JsonIgnore]
    public string Slug { get; init; } = "";

    /// <summary>For the colour of the level; null when the risk is not assessed.</summary>
    [JsonIgnore]
    public int? LevelNumber { get; init; }

    /// <summary>People have decided of the risk beside the rules.</summary>
    [JsonIgnore]
    public bool IsPicked { get; init; }

    /// <summary>How the risk is named beside others.</summary>
    [JsonIgnore]
    public string Label => $"{Reference} ({Department})";

    internal static PlanRow From(SelectedRisk<PlanRisk> selected, ScoringModel model, ValueWords values)
    {
        var risk = selected.Ranked.Risk;
        var (sources, rank) = (PlanRowSource.InWords(risk), Explain.Rank(selected.Ranked, values));
        return new PlanRow
        {
            Rank = selected.Ranked.Rank,
            Slug = risk.Slug,
            Reference = risk.Reference,
            Department = PlanRowSource.DepartmentOf(risk),
            DepartmentName = PlanRowSource.DepartmentNameOf(risk),
            Title = risk.Title,
            Process = risk.Process,
            Category = risk.Category,
            Cause = risk.Cause,
            Event = risk.Event,
            Effect = risk.Effect,
            Likelihood = risk.Likelihood,
            Consequence = risk.Consequence,
            Value = risk.Value,
            Level = risk.Level is { } level ? T.Of(model.Band(level).Name) : null,
            ComputedValue = PlanRowSource.IsMean(risk) ? null : risk.ComputedValue,
            OverrideReason = PlanRowSource.IsMean(risk) ? null : risk.OverrideReason,
            Appetite = risk.Appetite,
            Gap = risk.Appetite is not null && risk.IsScored ? risk.Gap : null,
            Goals = risk.Goals,
            ExistingControls = risk.ExistingControls,
            Response = risk.Response,
            PlannedAction = risk.PlannedAction,
            ControlActivity = risk.ControlActivity,
            ControlMethod = risk.ControlMethod,
            ControlFrequency = risk.ControlFrequency,
            Responsible = risk.Responsible,
            Secrecy = risk.Secrecy,
            Scored = risk.IsScored,
            Explanation = sources is null ? rank : $"{sources} {rank}",
            Reason = selected.IsIn ? Explain.Selected(selected) : Explain.NotSelected(selected),
            SelectionProbability = selected.Probability,
            Sources = risk.Sources is { } own ? [.. own.Select(source => new PlanRowSource(source.Department, source.Reference, source.Title, source.Value))] : null,
            SourcesInWords = sources,
            LevelNumber = risk.Level,
            IsPicked = selected.Pick is not null,
        };
    }
}
