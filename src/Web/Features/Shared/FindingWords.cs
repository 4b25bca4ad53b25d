using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Risks;
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

    private static string Place(AnalysisFinding finding) => finding.Kind switch
    {
        AnalysisFindingKind.NoGoal => "mal",
        AnalysisFindingKind.NoSentence => "cause",
        AnalysisFindingKind.AcceptedWithoutReview or AnalysisFindingKind.WatchedWithoutReview => "oversyn",
        AnalysisFindingKind.TreatedWithoutAction or AnalysisFindingKind.ActionWithoutOwner or AnalysisFindingKind.ActionWithoutDay => "atgarder",
        AnalysisFindingKind.PersonalData => finding.What switch
        {
            nameof(Risk.PlannedAction) => "atgarder",
            nameof(Risk.ResponseReason) => "hantering",
            _ => "cause",
        },
        _ => "hantering",
    };
}
