using System.Globalization;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>How a risk analysis stands, in sentences.</summary>
public static class AnalysisWords
{
    /// <summary>"Återlämnad 14 oktober 2026 kl. 10.12 av bo."</summary>
    public static string State(AnalysisStanding standing) => standing.Analysis switch
    {
        { Status: RiskAnalysisStatus.Submitted } handed => T.Of("Analysis.SubmittedAt", When(handed.SubmittedAt), standing.SubmittedBy),
        { Status: RiskAnalysisStatus.Returned } returned => T.Of("Analysis.ReturnedAt", When(returned.ReviewedAt), standing.ReviewedBy),
        { Status: RiskAnalysisStatus.Accepted } accepted => T.Of("Analysis.AcceptedAt", When(accepted.ReviewedAt), standing.ReviewedBy),
        { ReviewedAt: not null } reopened => T.Of("Analysis.ReopenedAt", When(reopened.ReviewedAt), standing.ReviewedBy),
        _ => T.Of("Analysis.IsDraft"),
    };

    /// <summary>"23 risker, 2 saknar bedömning."</summary>
    public static string Risks(int all, int unassessed) =>
        T.Count("Analysis.Risks", all) + (all == 0 ? "." : unassessed == 0 ? T.Of("Analysis.AllAssessed") : T.Count("Analysis.Unassessed", unassessed));

    /// <summary>"Sista dag är 16 oktober 2026, om 9 dagar."; nothing where it is handed in or no day is set.</summary>
    public static string? Due(AnalysisStanding standing) => standing is { IsOpen: true, Due: { } due } ? DayWords.Due(due, standing.Today) : null;

    /// <summary>Day and time where the reader is.</summary>
    public static string When(DateTime? utc) => utc is { } at ? LocalTime.Of(at).ToString(T.Of("Risk.DateAndTime"), CultureInfo.CurrentCulture) : "–";
}
