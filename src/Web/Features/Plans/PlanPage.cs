using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>What the pages of a plan have in common: each stands at the municipality's address and, below it, at every board's.</summary>
public abstract class PlanPage : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The board's code as the address has it; null at the municipality's.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Dept { get; set; }

    public PlanKey Key => new(Year, RouteData.Values.ContainsKey("dept") ? Dept : null);

    /// <summary>Where the plan is.</summary>
    public string Root => Key.Address;

    /// <summary>"2026", or "2026, SN" for a board's.</summary>
    public string Which => Key.Board is { } board ? T.Of("PlanFile.OfBoard", Year, board.ToUpperInvariant()) : $"{Year}";

    /// <summary>"Internkontrollplan 2026, SN"</summary>
    public string Named => T.Of("PlanFile.Title", Which);
}
