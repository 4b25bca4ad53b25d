using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

public sealed class SignOutModel(IMediator mediator) : PageModel
{
    /// <summary>Where a person signs out of the provider as well, once signed out here.</summary>
    public FindProviderSignOut.Result? Onward { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var site = $"{Request.Scheme}://{Request.Host}{Request.PathBase}";
        Onward = await mediator.Send(new FindProviderSignOut.Query(site + SiteRegistration.SignInPath), cancellationToken);
        await mediator.Send(new EndSession.Command(), cancellationToken);
        return Onward is null ? Redirect(SiteRegistration.SignInPath) : Page();
    }
}
