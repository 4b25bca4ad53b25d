using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

public sealed class MyPasswordModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public string? Nuvarande { get; set; }

    [BindProperty]
    public string? Nytt { get; set; }

    [BindProperty]
    public string? Igen { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (Nytt != Igen)
        {
            ModelState.AddModelError("igen", T.Of("MyPassword.Differ"));
            return Page();
        }

        try
        {
            await mediator.Send(new ChangePassword.Command(Nuvarande ?? "", Nytt ?? ""), cancellationToken);
            return Redirect("/konto?klart=losenord");
        }
        catch (BadInputException bad)
        {
            foreach (var problem in bad.Problems) ModelState.AddModelError(problem.Place.Length == 0 ? "nytt" : problem.Place, problem.What);
            return Page();
        }
    }
}
