using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Users;

[AllowAnonymous]
public sealed class ForgottenPasswordModel(IMediator mediator) : PageModel
{
    /// <summary>The answer, the same for every address.</summary>
    public bool Asked { get; private set; }

    public void OnGet([FromQuery] string? skickat) => Asked = skickat is not null;

    public async Task<IActionResult> OnPostAsync(string? epost, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(epost)) await mediator.Send(new AskForPassword.Command(epost), cancellationToken);
        return Redirect("/glomt-losenord?skickat=ja");
    }
}
