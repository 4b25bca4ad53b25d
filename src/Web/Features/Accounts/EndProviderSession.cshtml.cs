using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

[AllowAnonymous]
[ResponseCache(NoStore = true)]
public sealed class EndProviderSessionModel(IMediator mediator) : PageModel
{
    /// <summary>
    /// The one GET that changes something: the provider loads it in a frame, and the standard leaves it no other method. It needs no
    /// cookie, only the number of the session, which nobody but the provider and this site knows.
    /// </summary>
    public async Task<IActionResult> OnGetAsync(string? iss, string? sid, CancellationToken cancellationToken)
    {
        await mediator.Send(new EndProviderSessions.Command(iss, sid), cancellationToken);
        return Content("", "text/html");
    }
}
