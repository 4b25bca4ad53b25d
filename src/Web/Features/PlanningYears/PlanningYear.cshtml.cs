using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

public sealed class PlanningYearModel(IMediator mediator) : PageModel
{
    public const string Recalculated = "omraknat";

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Klart { get; set; }

    public ShowPlanningYear.Result Result { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ShowPlanningYear.Query(Year), cancellationToken);

    public async Task<IActionResult> OnPostStangAsync(int? version, CancellationToken cancellationToken)
    {
        await mediator.Send(new ClosePlanningYear.Command(Year, version), cancellationToken);
        return Redirect($"/planeringsar/{Year}");
    }

    public async Task<IActionResult> OnPostOppnaAsync(int? version, CancellationToken cancellationToken)
    {
        await mediator.Send(new ReopenPlanningYear.Command(Year, version), cancellationToken);
        return Redirect($"/planeringsar/{Year}");
    }
}
