using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

[AllowAnonymous]
public sealed class SignInModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public string Anvandarnamn { get; set; } = "";

    [BindProperty]
    public string Losenord { get; set; } = "";

    /// <summary>The page that asked for sign-in; only a path of this site is followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Till { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            ModelState.Clear();
            ModelState.AddModelError("", T.Of("SignIn.Missing"));
            return Page();
        }

        if (await mediator.Send(new SignInWithPassword.Command(Anvandarnamn, Losenord), cancellationToken)) return LocalRedirect(Url.IsLocalUrl(Till) ? Till : "/");

        ModelState.AddModelError("", T.Of("SignIn.Wrong"));
        return Page();
    }
}
