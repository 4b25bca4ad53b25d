using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

public sealed class NewestPlanModel(IMediator mediator, ICurrentUser user) : PageModel
{
    /// <summary>To the newest year, whoever does not read the municipality's plan to those of the own boards; before there is any, to the start page, which says what to do first.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Redirect(await mediator.Send(new FindNewestYear.Query(), cancellationToken) is { } year ? $"/plan/{year}{(user.Rights.MaySeePlan ? "" : "/namnder")}{Request.QueryString}" : "/");
}
