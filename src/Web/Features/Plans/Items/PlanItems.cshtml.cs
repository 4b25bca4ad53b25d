using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

public sealed class PlanItemsModel(IMediator mediator) : PageModel
{
    /// <summary>Risks on the page; the files hold all of them.</summary>
    public const int MostRisks = 200;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public ListPlanItems.Result Result { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ListPlanItems.Query(Year), cancellationToken);
}
