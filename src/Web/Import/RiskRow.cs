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

    /// <summary>Codes or names of other departments, as written.</summary>
    public string? Concerned { get; init; }

    /// <summary>A value that counts in place of the calculated one, of the stage that the file is about.</summary>
    public (int Value, string Reason)? Override { get; init; }

    /// <summary>How sure the assessment is, of the stage that the file is about.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The secrecy mark's section and reason.</summary>
    public (string Section, string Reason)? Secrecy { get; init; }

    public required IReadOnlyDictionary<AssessmentStage, (int Likelihood, int Consequence)> Assessments { get; init; }

    /// <summary>The risk's texts where the file says something, otherwise what is stored: an empty cell erases nothing.</summary>
    public RiskDescription Over(Risk risk) => new()
    {
        Title = Description.Title,
        Process = Description.Process ?? risk.Process,
        Category = Description.Category ?? risk.Category,
        Cause = Description.Cause ?? risk.Cause,
        Event = Description.Event ?? risk.Event,
        Effect = Description.Effect ?? risk.Effect,
        ExistingControls = Description.ExistingControls ?? risk.ExistingControls,
        PlannedAction = Description.PlannedAction ?? risk.PlannedAction,
        ControlActivity = Description.ControlActivity ?? risk.ControlActivity,
        ControlMethod = Description.ControlMethod ?? risk.ControlMethod,
        ControlFrequency = Description.ControlFrequency ?? risk.ControlFrequency,
        Responsible = Description.Responsible ?? risk.Responsible,
        Response = Description.Response ?? risk.Response,
        ResponseReason = Description.ResponseReason ?? risk.ResponseReason,
        ReviewOn = Description.ReviewOn ?? risk.ReviewOn,
    };
}
