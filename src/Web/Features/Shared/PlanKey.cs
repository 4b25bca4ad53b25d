using System.Globalization;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Which plan is meant: the municipality's of a year, or one board's.</summary>
/// <param name="Year">The planning year.</param>
/// <param name="Board">The board's code; null for the municipality's.</param>
public sealed record PlanKey(int Year, string? Board = null)
{
    /// <summary>A year alone names the municipality's plan.</summary>
    public static implicit operator PlanKey(int year) => new(year);

    /// <summary>Where it is on the site.</summary>
    public string Address => $"/plan/{Year.ToString(CultureInfo.InvariantCulture)}{(Board is null ? "" : $"/namnd/{Board.ToLowerInvariant()}")}";

    /// <summary>"2026" or "2026-sn", for the names of files.</summary>
    public string InFileName => Year.ToString(CultureInfo.InvariantCulture) + (Board is null ? "" : $"-{Board.ToLowerInvariant()}");
}
