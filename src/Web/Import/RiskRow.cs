using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Excel;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>One risk as a file tells it, checked against the scale and the longest texts. Null is "not said".</summary>
internal sealed record RiskRow(SheetRow Row, string? Reference, RiskDescription Description)
{
    /// <summary>Code or name, as written.</summary>
    public string? Department { get; init; }

    /// <summary>Codes or short titles, as written.</summary>
    public string? Goals { get; init; }

    /// <summary>How each goal is threatened, as written.</summary>
    public string? GoalThreats { get; init; }

    /// <summary>Codes or names of other departments, as written.</summary>
    public string? Concerned { get; init; }

    /// <summary>Who does each planned action, as written.</summary>
    public string? ActionResponsible { get; init; }

    /// <summary>By when each planned action is to be done, as written.</summary>
    public string? ActionDue { get; init; }

    /// <summary>The secrecy mark's section and reason.</summary>
    public (string Section, string Reason)? Secrecy { get; init; }

    /// <summary>The version of the risk that the workbook was made from.</summary>
    public int? Version { get; init; }

    public required IReadOnlyDictionary<AssessmentStage, StageRow> Stages { get; init; }

    /// <summary>The risk's texts where the file says something, otherwise what is stored: an empty cell erases nothing, unless the file is one where it does.</summary>
    /// <param name="risk">What is stored.</param>
    /// <param name="erases">Whether an empty cell in the field's column means that nothing shall stand there.</param>
    public RiskDescription Over(Risk risk, Func<RegisterField, bool> erases)
    {
        return new()
        {
            Title = Description.Title,
            Process = Description.Process ?? Kept(RegisterField.Process, risk.Process),
            Category = Description.Category ?? Kept(RegisterField.Category, risk.Category),
            Cause = Description.Cause ?? Kept(RegisterField.Cause, risk.Cause),
            Event = Description.Event ?? Kept(RegisterField.Event, risk.Event),
            Effect = Description.Effect ?? Kept(RegisterField.Effect, risk.Effect),
            ExistingControls = Description.ExistingControls ?? Kept(RegisterField.ExistingControls, risk.ExistingControls),
            PlannedAction = Description.PlannedAction ?? Kept(RegisterField.PlannedAction, risk.PlannedAction),
            ControlActivity = Description.ControlActivity ?? Kept(RegisterField.ControlActivity, risk.ControlActivity),
            ControlMethod = Description.ControlMethod ?? Kept(RegisterField.ControlMethod, risk.ControlMethod),
            ControlFrequency = Description.ControlFrequency ?? Kept(RegisterField.ControlFrequency, risk.ControlFrequency),
            Responsible = Description.Responsible ?? Kept(RegisterField.Responsible, risk.Responsible),
            Response = Description.Response ?? (erases(RegisterField.Response) ? null : risk.Response),
            ResponseReason = Description.ResponseReason ?? Kept(RegisterField.ResponseReason, risk.ResponseReason),
            ReviewOn = Description.ReviewOn ?? (erases(RegisterField.ReviewOn) ? null : risk.ReviewOn),
        };

        string? Kept(RegisterField field, string? stored) => erases(field) ? null : stored;
    }
}
