using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using static Vaggeryd.InternalControl.Web.Import.RegisterField;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>The columns of an exported register, in order. An import recognises every one of them.</summary>
internal static class ExportColumns
{
    public static IReadOnlyList<RegisterField> All { get; } =
    [
        Reference, Department, Title, Process, Category, Goals, GoalThreats, Cause, Event, Effect, ExistingControls,
        Likelihood, Consequence, Value, OverrideReason, Confidence, Dimensions, ControlEffect,
        InherentLikelihood, InherentConsequence, InherentValue, InherentOverrideReason, InherentConfidence, InherentDimensions,
        TargetLikelihood, TargetConsequence, TargetValue, TargetOverrideReason, TargetConfidence, TargetDimensions,
        Response, ResponseReason, ReviewOn, PlannedAction, ActionResponsible, ActionDue,
        ControlActivity, ControlMethod, ControlFrequency, Responsible, Concerned, SecrecySection, SecrecyReason,
    ];

    /// <summary>An open edition has no secrecy mark to tell of.</summary>
    public static IReadOnlyList<RegisterField> Of(Edition edition) =>
        edition == Edition.Full ? All : [.. All.Where(field => field is not (SecrecySection or SecrecyReason))];

    public static IReadOnlyList<string> Headings(Language language, Edition edition) => [.. Of(edition).Select(field => HeadingSynonyms.Exported(field, language))];
}
