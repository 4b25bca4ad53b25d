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

    /// <summary>The code did not come in time, and the password has to be given again.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Forsent { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            ModelState.Clear();
            ModelState.AddModelError("", T.Of("SignIn.Missing"));
            return Page();
        }

        var outcome = await mediator.Send(new SignInWithPassword.Command(Anvandarnamn, Losenord), cancellationToken);
        if (outcome == SignInOutcome.In) return LocalRedirect(Url.IsLocalUrl(Till) ? Till : "/");
        if (outcome == SignInOutcome.CodeNeeded) return RedirectToPage("/Accounts/SignInCode", new { Till });

        ModelState.AddModelError("", T.Of(outcome == SignInOutcome.Waiting ? "SignIn.Waiting" : "SignIn.Wrong"));
        return Page();
    }
}
