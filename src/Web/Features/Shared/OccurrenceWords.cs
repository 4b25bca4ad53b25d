using System.Globalization;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Periods of the follow-up in words, and the marks of how an occurrence stands.</summary>
public static class OccurrenceWords
{
    /// <summary>"Kvartal 3", "Oktober", "2026"</summary>
    public static string Of(FollowUpPeriod period) => period.Months switch
    {
        0 => T.Of("FollowUp.Event", period.Number, DayWords.Brief(period.First)),
        1 => Capital(CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(period.Number)),
        3 => T.Of("FollowUp.Quarter", period.Number),
        4 => T.Of("FollowUp.Tertial", period.Number),
        6 => T.Of("FollowUp.HalfYear", period.Number),
        _ => period.Name,
    };

    /// <summary>As <see cref="Of(FollowUpPeriod)"/>, months cut: "okt"</summary>
    public static string Abbreviated(FollowUpPeriod period) => period.Months == 1 ? DayWords.Month(period.First) : Of(period);

    /// <summary>Colour and shape of a state.</summary>
    public static (string Status, string Icon) Mark(OccurrenceState state) => state switch
    {
        OccurrenceState.Done => ("done", "done"),
        OccurrenceState.Deviation => ("deviation", "deviation"),
        OccurrenceState.Late => ("late", "late"),
        OccurrenceState.NotReported => ("missing", "missing"),
        OccurrenceState.Due => ("due", "due"),
        OccurrenceState.ToApprove => ("wait", "wait"),
        OccurrenceState.Returned => ("wait", "returned"),
        OccurrenceState.Paused => ("notdue", "paused"),
        OccurrenceState.Skipped => ("notdue", "skipped"),
        _ => ("notdue", "notdue"),
    };

    private static string Capital(string word) => char.ToUpper(word[0], CultureInfo.CurrentCulture) + word[1..];
}
