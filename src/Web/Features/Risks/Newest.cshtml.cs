using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

public sealed class NewestModel(IMediator mediator, TimeProvider clock) : PageModel
{
    /// <summary>The year that a municipality without risks is likely to plan for.</summary>
    public int NextYear => LocalTime.Now(clock).Year + 1;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await mediator.Send(new FindNewestYear.Query(), cancellationToken) is { } year ? Redirect(RegisterAddress.Of(year)) : Page();
}
