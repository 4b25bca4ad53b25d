using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class DownloadOrderModel(IMediator mediator) : PageModel
{
    /// <summary>Where no order is named, the list of them.</summary>
    public async Task<IActionResult> OnGetAsync(int? order, CancellationToken cancellationToken)
    {
        if (order is not { } id) return Redirect(OrdersModel.Address);

        var file = await mediator.Send(new FetchOrder.Query(id), cancellationToken);
        return File(file.Bytes, file.ContentType, file.FileName);
    }
}
