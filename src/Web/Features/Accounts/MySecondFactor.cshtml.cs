using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

public sealed class MySecondFactorModel(IMediator mediator) : PageModel
{
    public ReadMySecondFactor.Result Result { get; private set; } = null!;

    /// <summary>
    /// New recovery codes. They are the answer to the post itself, without a redirect: nothing keeps them, so there is nothing that
    /// a second request could show.
    /// </summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public Task<IActionResult> OnPostBorjaAsync(string? losenord, CancellationToken cancellationToken) =>
        TryAsync("losenord", async () => { await mediator.Send(new BeginSecondFactor.Command(losenord ?? ""), cancellationToken); return Redirect("/konto/tvafaktor"); }, cancellationToken);

    public Task<IActionResult> OnPostBekraftaAsync(string? kod, CancellationToken cancellationToken) =>
        TryAsync("kod", () => ShowAsync(new ConfirmSecondFactor.Command(kod ?? ""), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostFornyaAsync(string? losenord, CancellationToken cancellationToken) =>
        TryAsync("losenord", () => ShowAsync(new RenewRecoveryCodes.Command(losenord ?? ""), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostAvslutaAsync(string? losenord, CancellationToken cancellationToken) =>
        TryAsync("losenord-av", async () => { await mediator.Send(new EndSecondFactor.Command(losenord ?? ""), cancellationToken); return Redirect("/konto?klart=tvafaktor-av"); }, cancellationToken);

    private async Task<IActionResult> ShowAsync(IRequest<IReadOnlyList<string>> request, CancellationToken cancellationToken)
    {
        Codes = await mediator.Send(request, cancellationToken);
        await ReadAsync(cancellationToken);
        return Page();
    }

    private async Task<IActionResult> TryAsync(string field, Func<Task<IActionResult>> work, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        try
        {
            return await work();
        }
        catch (BadInputException bad)
        {
            foreach (var problem in bad.Problems) ModelState.AddModelError(field, problem.What);
            await ReadAsync(cancellationToken);
            return Page();
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ReadMySecondFactor.Query(), cancellationToken);
}
