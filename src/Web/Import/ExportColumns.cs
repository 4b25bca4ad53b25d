using Vaggeryd.InternalControl.Domain;
using static Vaggeryd.InternalControl.Web.Import.RegisterField;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>The columns of an exported register, in order. An import recognises every one of them.</summary>
internal static class ExportColumns
{
    public static IReadOnlyList<RegisterField> All { get; } =
    [
        Reference, Department, Title, Process, Category, Goals, Cause, Event, Effect, ExistingControls,
        Likelihood, Consequence, Value, InherentLikelihood, InherentConsequence, TargetLikelihood, TargetConsequence,
        Response, ResponseReason, PlannedAction, ControlActivity, ControlMethod, ControlFrequency, Responsible,
    ];

    public static IReadOnlyList<string> Headings(Language language) => [.. All.Select(field => HeadingSynonyms.Exported(field, language))];
}
