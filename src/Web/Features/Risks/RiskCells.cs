using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>A risk as the cells of a row: what exports write, and what imports compare with.</summary>
internal static class RiskCells
{
    /// <summary>The cells that hold a line for each of several things.</summary>
    public sealed record Lines(string? GoalThreats, string? ActionResponsible, string? ActionDue);

    /// <summary>Needs the risk whole: its department, assessments, actions, goals and concerned departments.</summary>
    public static ExportedRisk Exported(Risk risk)
    {
        var (current, inherent, target) = (ExportedStage.Of(risk.At(AssessmentStage.Current)), ExportedStage.Of(risk.At(AssessmentStage.Inherent)), ExportedStage.Of(risk.At(AssessmentStage.Target)));
        var goals = risk.Goals.OrderBy(link => link.Goal.Order).ToList();
        var actions = risk.Actions.OrderBy(action => action.Number).ToList();
        return new ExportedRisk
        {
            Reference = risk.Reference,
            Department = risk.Department.Code,
            Title = risk.Title,
            Process = risk.Process,
            Category = risk.Category,
            Goals = goals.ConvertAll(link => link.Goal.Code),
            GoalThreats = goals.Exists(link => link.How is not null) ? new OrderedDictionary<string, string>(goals.Where(link => link.How is not null).Select(link => KeyValuePair.Create(link.Goal.Code, link.How!))) : null,
            Cause = risk.Cause,
            Event = risk.Event,
            Effect = risk.Effect,
            ExistingControls = risk.ExistingControls,
            Likelihood = current.Likelihood,
            Consequence = current.Consequence,
            Value = current.Value,
            OverrideReason = current.OverrideReason,
            ComputedValue = current.ComputedValue,
            Confidence = current.Confidence,
            Dimensions = current.Dimensions,
            ControlEffect = current.ControlEffect,
            InherentLikelihood = inherent.Likelihood,
            InherentConsequence = inherent.Consequence,
            InherentValue = inherent.Value,
            InherentOverrideReason = inherent.OverrideReason,
            InherentComputedValue = inherent.ComputedValue,
            InherentConfidence = inherent.Confidence,
            InherentDimensions = inherent.Dimensions,
            TargetLikelihood = target.Likelihood,
            TargetConsequence = target.Consequence,
            TargetValue = target.Value,
            TargetOverrideReason = target.OverrideReason,
            TargetComputedValue = target.ComputedValue,
            TargetConfidence = target.Confidence,
            TargetDimensions = target.Dimensions,
            Response = risk.Response,
            ResponseReason = risk.ResponseReason,
            ReviewOn = risk.ReviewOn,
            PlannedAction = risk.PlannedAction,
            ActionResponsible = actions.Exists(action => action.Responsible is not null) ? actions.ConvertAll(action => action.Responsible) : null,
            ActionDue = actions.Exists(action => action.DueOn is not null) ? actions.ConvertAll(action => action.DueOn) : null,
            ControlActivity = risk.ControlActivity,
            ControlMethod = risk.ControlMethod,
            ControlFrequency = risk.ControlFrequency,
            Responsible = risk.Responsible,
            Concerned = [.. risk.Concerned.Select(link => link.Department.Code).Order(StringComparer.Ordinal)],
            SecrecySection = risk.Secrecy?.Section,
            SecrecyReason = risk.Secrecy?.Reason,
        };
    }

    public static Lines LinesOf(Risk risk)
    {
        var exported = Exported(risk);
        return new Lines(exported.Cell(RegisterField.GoalThreats) as string, exported.Cell(RegisterField.ActionResponsible) as string, exported.Cell(RegisterField.ActionDue) as string);
    }

    /// <summary>In the order of the exported headings.</summary>
    public static object?[] Cells(this ExportedRisk risk, Edition edition) => [.. ExportColumns.Of(edition).Select(risk.Cell)];

    /// <summary>A text, a whole number or a day; null for an empty cell.</summary>
    public static object? Cell(this ExportedRisk risk, RegisterField field) => field switch
    {
        RegisterField.Reference => risk.Reference,
        RegisterField.Department => risk.Department,
        RegisterField.Title => risk.Title,
        RegisterField.Process => risk.Process,
        RegisterField.Category => risk.Category,
        RegisterField.Goals => risk.Goals.Count == 0 ? null : string.Join("; ", risk.Goals),
        RegisterField.GoalThreats => CellLines.Named(risk.GoalThreats?.Select(threat => (threat.Key, threat.Value)) ?? []),
        RegisterField.Cause => risk.Cause,
        RegisterField.Event => risk.Event,
        RegisterField.Effect => risk.Effect,
        RegisterField.ExistingControls => risk.ExistingControls,
        RegisterField.Likelihood => risk.Likelihood,
        RegisterField.Consequence => risk.Consequence,
        RegisterField.Value => risk.Value,
        RegisterField.OverrideReason => risk.OverrideReason,
        RegisterField.Confidence => Word(risk.Confidence),
        RegisterField.Dimensions => Steps(risk.Dimensions),
        RegisterField.ControlEffect => risk.ControlEffect,
        RegisterField.InherentLikelihood => risk.InherentLikelihood,
        RegisterField.InherentConsequence => risk.InherentConsequence,
        RegisterField.InherentValue => risk.InherentValue,
        RegisterField.InherentOverrideReason => risk.InherentOverrideReason,
        RegisterField.InherentConfidence => Word(risk.InherentConfidence),
        RegisterField.InherentDimensions => Steps(risk.InherentDimensions),
        RegisterField.TargetLikelihood => risk.TargetLikelihood,
        RegisterField.TargetConsequence => risk.TargetConsequence,
        RegisterField.TargetValue => risk.TargetValue,
        RegisterField.TargetOverrideReason => risk.TargetOverrideReason,
        RegisterField.TargetConfidence => Word(risk.TargetConfidence),
        RegisterField.TargetDimensions => Steps(risk.TargetDimensions),
        RegisterField.Response => risk.Response is { } response ? ResponseWords.Exported(response, T.Language) : null,
        RegisterField.ResponseReason => risk.ResponseReason,
        RegisterField.ReviewOn => risk.ReviewOn,
        RegisterField.PlannedAction => risk.PlannedAction,
        RegisterField.ActionResponsible => CellLines.Aligned(risk.ActionResponsible ?? []),
        RegisterField.ActionDue => CellLines.Aligned(risk.ActionDue?.Select(day => day?.ToIso()) ?? []),
        RegisterField.ControlActivity => risk.ControlActivity,
        RegisterField.ControlMethod => risk.ControlMethod,
        RegisterField.ControlFrequency => risk.ControlFrequency,
        RegisterField.Responsible => risk.Responsible,
        RegisterField.Concerned => risk.Concerned.Count == 0 ? null : string.Join("; ", risk.Concerned),
        RegisterField.SecrecySection => risk.SecrecySection,
        RegisterField.SecrecyReason => risk.SecrecyReason,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    private static string? Word(Confidence? confidence) => confidence is { } said ? ConfidenceWords.Exported(said, T.Language) : null;

    private static string? Steps(IReadOnlyDictionary<string, int>? dimensions) => CellLines.Named(dimensions?.Select(step => (step.Key, $"{step.Value}")) ?? []);
}
