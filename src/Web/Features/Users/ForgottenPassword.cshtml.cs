using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vaggeryd.InternalControl.Web.Features.Users;

[AllowAnonymous]
public sealed class ForgottenPasswordModel(IMediator mediator) : PageModel
{
    /// <summary>The answer, the same for every address.</summary>
    public bool Asked { get; private set; }

    public async Task OnGetAsync([FromQuery] string? skickat, CancellationToken cancellationToken)
    {
        await mediator.Send(new OpenPasswordForm.Query(), cancellationToken);
        Asked = skickat is not null;
    }

    public async Task<IActionResult> OnPostAsync(string? epost, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(epost)) await mediator.Send(new AskForPassword.Command(epost), cancellationToken);
        return Redirect("/glomt-losenord?skickat=ja");
    }
}
