using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;

/// <summary>What the pages say of a deviation and of its actions.</summary>
internal static class DeviationWords
{
    /// <summary>Colour and shape of how far a deviation has come.</summary>
    public static (string Status, string Icon) Mark(DeviationState state) => state switch
    {
        DeviationState.WithoutAction => ("deviation", "deviation"),
        DeviationState.Late => ("late", "late"),
        DeviationState.ToJudge => ("wait", "wait"),
        DeviationState.Open => ("due", "due"),
        _ => ("done", "done"),
    };

    /// <summary>Colour and shape of how an action stands.</summary>
    public static (string Status, string Icon) Mark(CorrectiveActionState state) => state switch
    {
        CorrectiveActionState.Late => ("late", "late"),
        CorrectiveActionState.Open => ("due", "due"),
        CorrectiveActionState.ToJudge => ("wait", "wait"),
        CorrectiveActionState.DidNotWork => ("deviation", "deviation"),
        _ => ("done", "done"),
    };

    /// <summary>"Ansvarig: Systemförvaltaren. Klar senast 30 november 2026."</summary>
    public static string Planned(CorrectiveAction action) => T.Of("Deviation.Planned", action.Responsible, DayWords.Full(action.DueOn))
        + (action.MovedFrom is { } from ? " " + T.Of("FollowUp.Moved", DayWords.Full(from), action.MovedBecause) : "");

    /// <summary>Who did it, when and what; null until it is done.</summary>
    public static string? Finished(ShowDeviation.Result shown, CorrectiveAction action) =>
        action.DoneAt is { } at ? T.Of("Deviation.Finished", shown.NameOf(action.DoneBy), DayWords.Full(LocalTime.DayOf(at)), action.Done) : null;

    /// <summary>Whether it worked, who says so and why; null until somebody has.</summary>
    public static string? Judged(ShowDeviation.Result shown, CorrectiveAction action) =>
        action.JudgedAt is { } at ? T.Of(action.Worked == true ? "Deviation.ItWorked" : "Deviation.ItDidNot", shown.NameOf(action.JudgedBy), DayWords.Full(LocalTime.DayOf(at)), action.JudgedBecause) : null;

    /// <summary>"Riskvärdet är nu 6, sannolikhet 2 och konsekvens 3. Vid analysen var det 12."; null where the risk is not assessed again.</summary>
    public static string? Reassessed(ShowDeviation.Result shown, CorrectiveAction action)
    {
        if (action.Value is not { } value) return null;

        var now = T.Of("Deviation.ValueNow", value, action.Likelihood, action.Consequence);
        return shown.Risk?.Value is { } before ? $"{now} {T.Of("Deviation.ValueBefore", before)}" : now;
    }

    /// <summary>What was just done; null for anything else than the words of <see cref="DeviationModel"/>.</summary>
    public static string? Done(string? word) => word switch
    {
        "planerad" => T.Of("Deviation.Done.Planned"),
        "klar" => T.Of("Deviation.Done.Finished"),
        "bedomd" => T.Of("Deviation.Done.Judged"),
        "flyttad" => T.Of("Deviation.Done.Moved"),
        _ => null,
    };

    /// <summary>The next thing that has a day or waits for somebody: "Systemförvaltaren, senast 2026-11-30".</summary>
    public static string Next(ControlDeviation deviation, DateOnly today) =>
        deviation.Result.Actions.Where(action => action.StateOn(today) is CorrectiveActionState.Late or CorrectiveActionState.Open).MinBy(action => action.DueOn) is { } next
            ? T.Of("Deviation.NextBy", next.Responsible, next.DueOn.ToIso())
            : "";
}
