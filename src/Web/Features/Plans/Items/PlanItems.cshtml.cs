using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

public sealed class PlanItemsModel(IMediator mediator) : PlanPage
{
    /// <summary>Risks on the page; the files hold all of them.</summary>
    public const int MostRisks = 200;

    public ListPlanItems.Result Result { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ListPlanItems.Query(Key), cancellationToken);
}
