using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Texts;
using static Vaggeryd.InternalControl.Web.Import.RegisterField;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>The columns of a department's own workbook: what the year's model has room for, and what no risk of theirs uses left out.</summary>
internal sealed class DepartmentColumns(ScoringModel model, IReadOnlyList<Goal> goals, IReadOnlyList<string> categories, IReadOnlyList<ExportedRisk> risks)
{
    private static readonly RegisterField[] Usual =
    [
        Reference, Title, Process, Category, RegisterField.Goals, GoalThreats, Cause, RegisterField.Event, Effect, ExistingControls,
        InherentLikelihood, InherentConsequence, InherentDimensions, InherentValue, InherentOverrideReason, InherentConfidence,
        Likelihood, Consequence, Dimensions, RegisterField.ControlEffect, RegisterField.Confidence, Value, OverrideReason,
        TargetLikelihood, TargetConsequence, TargetDimensions, TargetValue, TargetOverrideReason, TargetConfidence,
        Response, ResponseReason, ReviewOn, PlannedAction, ActionResponsible, ActionDue,
        ControlActivity, ControlMethod, ControlFrequency, Responsible, Concerned, SecrecySection, SecrecyReason, RegisterField.Version,
    ];

    private static readonly RegisterField[] WhenUsed =
        [InherentValue, InherentOverrideReason, InherentConfidence, TargetValue, TargetOverrideReason, TargetConfidence, SecrecySection, SecrecyReason];

    public IReadOnlyList<RegisterField> Fields { get; } = [.. Usual.Where(field => field switch
    {
        Dimensions or InherentDimensions or TargetDimensions => model.Definition.Dimensions.Count > 0,
        RegisterField.ControlEffect => model.Definition.Effects.Count > 0,
        _ => !WhenUsed.Contains(field) || risks.Any(risk => risk.Cell(Deciding(field)) is not null),
    })];

    public IReadOnlyList<DepartmentWorkbook.Column> Columns => [.. Fields.Select(Column)];

    /// <summary>The row of a risk. A risk value only stands where a person has put it in: the calculated one is the program's to tell.</summary>
    public object?[] Row(ExportedRisk risk, int version) => [.. Fields.Select(field => field switch
    {
        RegisterField.Version => version,
        Likelihood or InherentLikelihood or TargetLikelihood => risk.Cell(field) is int step ? Choice(model.Likelihood[step - 1]) : null,
        Consequence or InherentConsequence or TargetConsequence => risk.Cell(field) is int step ? Choice(model.Consequence[step - 1]) : null,
        Value or InherentValue or TargetValue => risk.Cell(Deciding(field)) is null ? null : risk.Cell(field),
        RegisterField.ControlEffect => risk.ControlEffect is { } grade ? T.Of(model.Definition.Effects[grade - 1].Name) : null,
        _ => risk.Cell(field),
    })];

    private DepartmentWorkbook.Column Column(RegisterField field) => new(
        HeadingSynonyms.Exported(field, T.Language),
        Width(field),
        Options(field),
        Help(field),
        IsLocked: field is Reference or RegisterField.Version,
        IsHidden: field == RegisterField.Version,
        IsDay: field == ReviewOn,
        IsStrict: field != Category);

    private static RegisterField Deciding(RegisterField field) => field switch { Value => OverrideReason, InherentValue => InherentOverrideReason, TargetValue => TargetOverrideReason, _ => field };

    private static int Width(RegisterField field) => field switch
    {
        Reference or ReviewOn or Value or InherentValue or TargetValue => 12,
        Title or Cause or RegisterField.Event or Effect or ExistingControls or PlannedAction or ControlActivity or GoalThreats => 34,
        OverrideReason or InherentOverrideReason or TargetOverrideReason or ResponseReason or ControlMethod or SecrecyReason => 28,
        _ => 18,
    };

    private IReadOnlyList<string>? Options(RegisterField field) => field switch
    {
        Likelihood or InherentLikelihood or TargetLikelihood => [.. model.Likelihood.Select(Choice)],
        Consequence or InherentConsequence or TargetConsequence => [.. model.Consequence.Select(Choice)],
        RegisterField.ControlEffect => [.. model.Definition.Effects.Select(effect => T.Of(effect.Name))],
        RegisterField.Confidence or InherentConfidence or TargetConfidence => [.. Enum.GetValues<Confidence>().Select(sure => ConfidenceWords.Exported(sure, T.Language))],
        Response => [.. Enum.GetValues<RiskResponse>().Select(response => ResponseWords.Exported(response, T.Language))],
        Category => categories.Count == 0 ? null : categories,
        _ => null,
    };

    private string? Help(RegisterField field) => field switch
    {
        Reference => T.Of("Excel.Help.Reference"),
        Title => T.Of("Excel.Help.Title"),
        Category => T.Of("Excel.Help.Category"),
        RegisterField.Goals => T.Of("Excel.Help.Goals", string.Join("; ", goals.Select(goal => $"{goal.Code} {goal.ShortTitle}"))),
        GoalThreats => T.Of("Excel.Help.GoalThreats"),
        Likelihood or InherentLikelihood or TargetLikelihood or Consequence or InherentConsequence or TargetConsequence => T.Of("Excel.Help.Step"),
        Dimensions or InherentDimensions or TargetDimensions => T.Of("Excel.Help.Dimensions", string.Join(", ", model.Definition.Dimensions.Select(dimension => T.Of(dimension.Name)))),
        RegisterField.ControlEffect => T.Of("Excel.Help.ControlEffect"),
        RegisterField.Confidence or InherentConfidence or TargetConfidence => T.Of("Excel.Help.Confidence"),
        Value or InherentValue or TargetValue => T.Of("Excel.Help.Value"),
        Response => T.Of("Excel.Help.Response"),
        ReviewOn => T.Of("Excel.Help.ReviewOn"),
        PlannedAction => T.Of("Excel.Help.PlannedAction"),
        ActionResponsible => T.Of("Excel.Help.ActionResponsible"),
        ActionDue => T.Of("Excel.Help.ActionDue"),
        Concerned => T.Of("Excel.Help.Concerned"),
        SecrecySection or SecrecyReason => T.Of("Excel.Help.Secrecy"),
        _ => null,
    };

    /// <summary>"2 - möjlig", as imports read it; the number alone where the word has more than letters.</summary>
    public static string Choice(ScaleStep step)
    {
        var word = T.Of(step.Word);
        return word.All(sign => char.IsLetter(sign) || sign == ' ') ? $"{step.Number} - {word}" : $"{step.Number}";
    }
}
