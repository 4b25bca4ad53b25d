using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>A recalculation as its page's address says it.</summary>
public sealed record RecalculationForm
{
    public int Year { get; init; }

    /// <summary>The new model's number.</summary>
    public string? Modell { get; init; }

    /// <summary>For each old likelihood the new one; none: as proposed.</summary>
    public List<int> S { get; init; } = [];

    /// <summary>For each old consequence the new one; none: as proposed.</summary>
    public List<int> K { get; init; } = [];

    public PreviewRecalculation.Query Query => new(Year, Modell ?? "", S, K);

    /// <summary>This recalculation at another address of the year, with more words.</summary>
    public string Address(string below = "", params (string Name, string? Value)[] more) =>
        FormattableString.Invariant($"/planeringsar/{Year}/omrakning{below}") + SiteAddress.Words([("modell", Modell), .. S.Select(step => ("s", (string?)$"{step}")), .. K.Select(step => ("k", (string?)$"{step}")), .. more]);
}
