using Vaggeryd.InternalControl.Domain.FollowUp;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Which controls a list shows.</summary>
public enum ShownControls
{
    All,

    /// <summary>Late or never reported.</summary>
    Late,
    Deviation,

    /// <summary>Waiting for whoever approves, or sent back.</summary>
    ToApprove,
}

/// <summary>The filter's words in an address, and what it lets through.</summary>
internal static class ShownControlsWords
{
    private static readonly Dictionary<ShownControls, (string Word, OccurrenceState[] States)> All = new()
    {
        [ShownControls.All] = ("alla", []),
        [ShownControls.Late] = ("forsenad", [OccurrenceState.Late, OccurrenceState.NotReported]),
        [ShownControls.Deviation] = ("avvikelse", [OccurrenceState.Deviation]),
        [ShownControls.ToApprove] = ("godkanna", [OccurrenceState.ToApprove, OccurrenceState.Returned]),
    };

    public static string Word(this ShownControls shown) => All[shown].Word;

    /// <summary>All, for anything else.</summary>
    public static ShownControls Read(string? word) => All.FirstOrDefault(entry => entry.Value.Word == word).Key;

    public static bool Lets(this ShownControls shown, FollowedControl control, DateOnly today) =>
        shown == ShownControls.All || control.Occurrences.Any(occurrence => All[shown].States.Contains(occurrence.StateOn(today)));
}
