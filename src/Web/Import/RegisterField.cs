namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>What a column of a risk register can be about.</summary>
public enum RegisterField
{
    Reference,
    Department,
    Title,

    /// <summary>A longer text about the risk: its event where a title stands beside it, otherwise the title.</summary>
    Description,
    Process,
    Category,
    Cause,
    Event,
    Effect,
    ExistingControls,

    /// <summary>At the stage that the import is asked for.</summary>
    Likelihood,

    /// <summary>At the stage that the import is asked for.</summary>
    Consequence,
    InherentLikelihood,
    InherentConsequence,
    TargetLikelihood,
    TargetConsequence,

    /// <summary>Only compared with what the calculator answers, unless <see cref="OverrideReason"/> says why it counts all the same.</summary>
    Value,

    /// <summary>Why another value counts than the calculated one.</summary>
    OverrideReason,

    /// <summary>How sure the assessment with existing controls is.</summary>
    Confidence,
    Response,
    ResponseReason,
    PlannedAction,
    ControlActivity,
    ControlMethod,
    ControlFrequency,

    /// <summary>How often the risk happens where nothing else says likelihood, otherwise how often it is checked.</summary>
    Frequency,
    Responsible,
    Goals,

    /// <summary>Other departments that the risk concerns.</summary>
    Concerned,

    /// <summary>The section of OSL that a secrecy mark names.</summary>
    SecrecySection,
    SecrecyReason,

    /// <summary>The day on which an accepted or watched risk is looked at again.</summary>
    ReviewOn,

    /// <summary>How the risk works against each goal: a line of code and text for each.</summary>
    GoalThreats,

    /// <summary>Who does each planned action, in the actions' order.</summary>
    ActionResponsible,

    /// <summary>By when each planned action is to be done, in the actions' order.</summary>
    ActionDue,

    /// <summary>Steps of the model's dimensions of consequence, at the stage that the import is asked for.</summary>
    Dimensions,
    InherentDimensions,
    TargetDimensions,

    /// <summary>How effective the existing controls are, as a grade of the model.</summary>
    ControlEffect,
    InherentValue,
    InherentOverrideReason,
    InherentConfidence,
    TargetValue,
    TargetOverrideReason,
    TargetConfidence,

    /// <summary>Which version of the risk a department's own workbook was made from.</summary>
    Version,
}
