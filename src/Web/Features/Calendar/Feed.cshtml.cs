using System.Text;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Calendar;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.Documents)]
public sealed class FeedModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancellationToken) =>
        await mediator.Send(new ReadFeed.Query(secret), cancellationToken) is { } calendar
            ? File(Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8", "internkontroll.ics")
            : NotFound();
}
