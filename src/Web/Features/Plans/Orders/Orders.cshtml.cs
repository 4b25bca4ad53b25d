using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

public sealed class OrdersModel(IMediator mediator) : PageModel
{
    public const string Address = "/handlingar";

    public ListOrders.Result Result { get; private set; } = null!;

    public Pagination Pagination => new(Result.Page, Result.PageCount, page => PageAddress(page));

    /// <summary>This page again.</summary>
    public string Here => PageAddress(Result.Page);

    /// <summary>How far each order has come, for the script.</summary>
    public string State => PageAddress(Result.Page, "1");

    /// <param name="sida">Which page of the list.</param>
    /// <param name="del">"1": only how far the orders have come, for the script, which sets it as text.</param>
    public async Task<IActionResult> OnGetAsync(int? sida, string? del, CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ListOrders.Query(sida ?? 1), cancellationToken);
        return del == "1" ? new JsonResult(new { orders = Result.Rows.Select(row => new { id = row.Order.Id, open = row.Order.IsOpen, percent = row.Order.Percent, words = OrderWords.Standing(row.Order) }) }) : Page();
    }

    public Task<IActionResult> OnPostAvbrytAsync(int? order, CancellationToken cancellationToken) =>
        SendAsync(order, id => mediator.Send(new CancelOrder.Command(id), cancellationToken));

    public Task<IActionResult> OnPostIgenAsync(int? order, CancellationToken cancellationToken) =>
        SendAsync(order, id => mediator.Send(new OrderAgain.Command(id), cancellationToken));

    private async Task<IActionResult> SendAsync(int? order, Func<int, Task> send)
    {
        if (order is { } id) await send(id);
        return Redirect(Address);
    }

    private static string PageAddress(int page, string? part = null) => Address + SiteAddress.Words(("sida", page == 1 ? null : $"{page}"), ("del", part));
}
