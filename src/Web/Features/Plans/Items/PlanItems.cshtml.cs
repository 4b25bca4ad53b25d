using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

public sealed class PlanItemsModel(IMediator mediator) : PlanPage
{
    /// <summary>Risks on the page; the files hold all of them.</summary>
    public const int MostRisks = 200;

    public ListPlanItems.Result Result { get; private set; } = null!;

    /// <summary>How many rows were just taken from last year's deviations; null when nothing was.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Tagna { get; set; }

    public async Task<IActionResult> OnPostAvvikelserAsync(CancellationToken cancellationToken) =>
        Redirect($"{Root}/rader?tagna={await mediator.Send(new CarryDeviations.Command(Key), cancellationToken)}");

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ListPlanItems.Query(Key), cancellationToken);
}
