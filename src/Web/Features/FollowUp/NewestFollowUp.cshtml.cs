using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

public sealed class NewestFollowUpModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Redirect(await mediator.Send(new FindFollowedYear.Query(), cancellationToken) is { } year ? $"/uppfoljning/{year}{Request.QueryString}" : "/");
}
