using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>What is found in a risk analysis, as people read it, and where it is mended.</summary>
public static class FindingWords
{
    /// <summary>"SN-09 är accepterad utan dag för ny prövning"</summary>
    public static string Of(AnalysisFinding finding) => finding.Kind switch
    {
        AnalysisFindingKind.PersonalData => T.Of($"Finding.PersonalData.{finding.PersonalData}", finding.Risk!.Reference, T.Of($"Trail.Field.{finding.What}")),
        AnalysisFindingKind.AreaNotConsidered => T.Of($"Finding.AreaNotConsidered.{Enum.Parse<InternalGoalArea>(finding.What!)}"),
        _ => T.Of($"Finding.{finding.Kind}", finding.Risk?.Reference ?? finding.What),
    };

    /// <summary>The page, and the place on it, where it is mended: the risk, or a new one where none is.</summary>
    public static string Address(AnalysisFinding finding, int year, string department)
    {
        if (finding.Risk is not { } risk) return $"{SiteAddress.Register(year)}/ny?namnd={department.ToLowerInvariant()}";

        return SiteAddress.Risk(year, risk.Slug) + (finding.Kind == AnalysisFindingKind.NotAssessed ? "/bedom" : $"/andra#{Place(finding)}");
    }

    /// <summary>The place in the form where a risk is written.</summary>
    public static string Place(AnalysisFinding finding) => finding.Kind switch
    {
        AnalysisFindingKind.NoCause => "orsak",
        AnalysisFindingKind.NoEvent => "handelse",
        AnalysisFindingKind.NoEffect => "foljd",
        AnalysisFindingKind.NoGoal => "mal",
        AnalysisFindingKind.NotAssessed or AnalysisFindingKind.TargetAboveCurrent or AnalysisFindingKind.TargetNotLower => "bedomning",
        AnalysisFindingKind.NoResponsible => "ansvarig",
        AnalysisFindingKind.AcceptedWithoutReason => "skal",
        AnalysisFindingKind.AcceptedWithoutReview or AnalysisFindingKind.WatchedWithoutReview => "oversyn",
        AnalysisFindingKind.ControlWithoutActivity => "kontrollmoment",
        AnalysisFindingKind.TreatedWithoutAction or AnalysisFindingKind.ActionWithoutOwner or AnalysisFindingKind.ActionWithoutDay => "atgarder",
        AnalysisFindingKind.PersonalData => PlaceOf(finding.What!),
        _ => "hantering",
    };

    private static string PlaceOf(string field) => field switch
    {
        nameof(CheckedRisk.Title) => "titel",
        nameof(CheckedRisk.Process) => "process",
        nameof(CheckedRisk.Category) => "kategori",
        nameof(CheckedRisk.Cause) => "orsak",
        nameof(CheckedRisk.Event) => "handelse",
        nameof(CheckedRisk.Effect) => "foljd",
        CheckedRisk.GoalHow => "mal",
        nameof(CheckedRisk.ExistingControls) => "kontroller",
        nameof(CheckedRisk.ResponseReason) => "skal",
        nameof(CheckedRisk.PlannedAction) or CheckedRisk.ActionResponsible => "atgarder",
        nameof(CheckedRisk.ControlActivity) => "kontrollmoment",
        nameof(CheckedRisk.ControlMethod) => "metod",
        nameof(CheckedRisk.ControlFrequency) => "frekvens",
        _ => "ansvarig",
    };
}
