using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;

/// <summary>Which deviations a list shows.</summary>
public enum ShownDeviations
{
    All,

    /// <summary>Not put right yet.</summary>
    Open,

    /// <summary>Without an action, or with one that is late.</summary>
    Late,

    /// <summary>Done, and waiting for whoever judges whether it worked.</summary>
    ToJudge,

    /// <summary>Repeated or major: proposed for the next plan.</summary>
    Proposed,
}

internal static class ShownDeviationsWords
{
    public static bool Lets(this ShownDeviations shown, ControlDeviation deviation, DateOnly today) => shown switch
    {
        ShownDeviations.Open => deviation.StateOn(today) != DeviationState.Closed,
        ShownDeviations.Late => deviation.StateOn(today) is DeviationState.WithoutAction or DeviationState.Late,
        ShownDeviations.ToJudge => deviation.StateOn(today) == DeviationState.ToJudge,
        ShownDeviations.Proposed => deviation.IsProposed,
        _ => true,
    };

    /// <summary>The word in an address.</summary>
    public static string Word(this ShownDeviations shown) => shown switch
    {
        ShownDeviations.Open => "oppna",
        ShownDeviations.Late => "forsenad",
        ShownDeviations.ToJudge => "att-bedoma",
        ShownDeviations.Proposed => "foreslas",
        _ => "alla",
    };

    /// <summary>All for what is no such word.</summary>
    public static ShownDeviations Read(string? word) => Array.Find(Enum.GetValues<ShownDeviations>(), shown => shown.Word() == word);
}
