using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

[AllowAnonymous]
public sealed class SignInCodeModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public string? Kod { get; set; }

    /// <summary>The page that asked for sign-in; only a path of this site is followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Till { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Kod)) return Again("SignInCode.Missing");

        return await mediator.Send(new SignInWithCode.Command(Kod), cancellationToken) switch
        {
            SignInOutcome.In => LocalRedirect(Url.IsLocalUrl(Till) ? Till : "/"),
            SignInOutcome.TooLate => RedirectToPage("/Accounts/SignIn", new { Till, Forsent = true }),
            SignInOutcome.Waiting => Again("SignIn.Waiting"),
            _ => Again("SignInCode.Wrong"),
        };
    }

    private PageResult Again(string problem)
    {
        ModelState.Clear();
        ModelState.AddModelError("kod", T.Of(problem));
        return Page();
    }
}
