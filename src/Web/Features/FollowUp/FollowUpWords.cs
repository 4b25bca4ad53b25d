using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>What the follow-up says of a control, a period and an occurrence.</summary>
internal static class FollowUpWords
{
    /// <summary>"4 försenade"</summary>
    public static string Counted(OccurrenceState state, int count) => T.Count($"FollowUp.Count.{state}", count);

    /// <summary>"Försenad, kvartal 3, SN-K04 Att larm besvaras"; where a cell has several "okt Försenad, SN-K04 Att larm besvaras". It begins as the link reads on the screen.</summary>
    public static string Link(ControlOccurrence occurrence, DateOnly today, bool isOneOfSeveral)
    {
        var (state, period) = (T.Of(occurrence.StateOn(today)), occurrence.Period);
        var seen = isOneOfSeveral ? $"{OccurrenceWords.Abbreviated(period)} {state}" : $"{state}, {OccurrenceWords.Of(period).ToLowerInvariant()}";
        return $"{seen}, {occurrence.Control.Reference} {ShortenText.At(occurrence.Control.Says.What, 60).Start}";
    }

    /// <summary>"börjar 1 oktober 2026", "rapporteras senast 10 oktober 2026", "öppet till 31 oktober 2026" or "stängt 31 oktober 2026"</summary>
    public static string Openness(PeriodCount period, DateOnly today)
    {
        if (today < period.Period.First) return T.Of("FollowUp.Begins", DayWords.Full(period.Period.First));
        if (today <= period.Due) return T.Of("FollowUp.DueBy", DayWords.Full(period.Due));
        return today <= period.Closes ? T.Of("FollowUp.OpenUntil", DayWords.Full(period.Closes)) : T.Of("FollowUp.ClosedOn", DayWords.Full(period.Closes));
    }

    /// <summary>In a sentence: until when, or why not.</summary>
    public static string Standing(ShowOccurrence.Result shown)
    {
        var (occurrence, today) = (shown.Occurrence, shown.Today);
        if (shown.State is OccurrenceState.Paused or OccurrenceState.Skipped) return Reason(occurrence) ?? "";
        if (shown.State == OccurrenceState.NotDue) return T.Of("FollowUp.BeginsOn", DayWords.Full(occurrence.Period.First));
        if (shown.State == OccurrenceState.NotReported) return T.Of("FollowUp.WasClosed", DayWords.Full(occurrence.Closes));
        if (shown.State is not OccurrenceState.Due and not OccurrenceState.Late) return SentBy(shown);

        return DayWords.Due(occurrence.Due, today) + (occurrence.MovedFrom is { } from ? " " + T.Of("FollowUp.Moved", DayWords.Full(from), occurrence.Because) : "");
    }

    /// <summary>Who sent it and who approved it or sent it back, and when.</summary>
    public static string SentBy(ShowOccurrence.Result shown)
    {
        if (shown.Occurrence.Result is not { SubmittedAt: { } sent } result) return "";

        var said = T.Of("FollowUp.SentBy", shown.NameOf(result.SubmittedBy), DayWords.Full(LocalTime.DayOf(sent)));
        return result is { IsApproved: true, ReviewedAt: { } at } ? $"{said} {T.Of("FollowUp.ApprovedBy", shown.NameOf(result.ReviewedBy), DayWords.Full(LocalTime.DayOf(at)))}" : said;
    }

    /// <summary>What was just done; null for anything else than the words of <see cref="ReportModel"/>.</summary>
    public static string? Done(string word) => word switch
    {
        "sparad" => T.Of("FollowUp.Done.Saved"),
        "bifogad" => T.Of("Evidence.Done"),
        "borttagen" => T.Of("Evidence.Removed"),
        "skickad" => T.Of("FollowUp.Done.Sent"),
        "godkand" => T.Of("FollowUp.Done.Approved"),
        "aterlamnad" => T.Of("FollowUp.Done.Returned"),
        "utgar" => T.Of("FollowUp.Done.Skipped"),
        "pausad" => T.Of("FollowUp.Done.Paused"),
        "ateruppta" => T.Of("FollowUp.Done.Resumed"),
        "flyttad" => T.Of("FollowUp.Done.Moved"),
        _ => null,
    };

    /// <summary>Why it was moved, rests or is left out; null where none of that is so.</summary>
    public static string? Reason(ControlOccurrence occurrence) => Reason(occurrence.Standing, occurrence.Control.FollowedFrom) ?? occurrence.Because;

    /// <summary>Why it is left out by the plan itself; null where a person decided it, or nobody.</summary>
    public static string? Reason(OccurrenceStanding standing, DateOnly? followedFrom) => standing switch
    {
        OccurrenceStanding.BeforeDecision => T.Of("FollowUp.BeforeDecision", followedFrom?.ToIso()),
        OccurrenceStanding.PlanRevised => T.Of("FollowUp.PlanRevised"),
        _ => null,
    };

    /// <summary>"Egen plan: SN"; null where it is of the municipality's.</summary>
    public static string? OwnPlan(FollowedControl control) => control.Plan.Board is { } board ? T.Of("FollowUp.OwnPlan", board.Code) : null;

    /// <summary>As programs read it: "municipality", or the code of the board whose own plan it is of.</summary>
    public static string PlanCode(FollowedControl control) => control.Plan.Board?.Code ?? "municipality";

    /// <summary>For a control whose frequency could not be read: which, what stands there and what it is taken for.</summary>
    public static string Guessed(FollowedControl control, Frequency period) => control.Says.Frequency is { } said
        ? T.Of("FollowUp.FrequencyUnreadable", control.Reference, control.Says.What, said, T.Of(period).ToLowerInvariant())
        : T.Of("FollowUp.FrequencyMissing", control.Reference, control.Says.What, T.Of(period).ToLowerInvariant());
}
