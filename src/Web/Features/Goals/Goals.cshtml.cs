using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Goals;

public sealed class GoalsModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Ar { get; set; }

    public ShowThreatenedGoals.Result Result { get; private set; } = null!;

    /// <summary>The tallest column of all charts, so that they can be compared by eye.</summary>
    public int Highest => Result.Goals.Max(goal => goal.Counts?.Highest ?? 0);

    public IEnumerable<ShowThreatenedGoals.ThreatenedGoal> Of(GoalKind kind) => Result.Goals.Where(goal => goal.Goal.Kind == kind);

    /// <summary>Goals that no risk works against, which more often means that nobody has looked than that nothing can happen.</summary>
    public int Unthreatened => Result.Goals.Count(goal => goal.Counts?.Total == 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        int? year = null;
        if (!string.IsNullOrEmpty(Ar))
        {
            if (!int.TryParse(Ar, out var number)) return NotFound();
            year = number;
        }

        Result = await mediator.Send(new ShowThreatenedGoals.Query(year), cancellationToken);
        return Page();
    }

    public static string Name(SustainableDevelopmentGoal goal) => T.Language == Language.Swedish ? goal.NameSwedish : goal.NameEnglish;
}
