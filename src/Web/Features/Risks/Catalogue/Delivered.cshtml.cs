using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

public sealed class DeliveredModel(IMediator mediator) : PageModel
{
    public const string Address = "/risker/katalog/levererade";

    public ListDelivered.Result Result { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ListDelivered.Query(), cancellationToken);

    public async Task<IActionResult> OnPostDoljAsync(string? nyckel, CancellationToken cancellationToken)
    {
        await mediator.Send(new HideDelivered.Command(nyckel ?? ""), cancellationToken);
        return Back(nyckel);
    }

    public async Task<IActionResult> OnPostVisaAsync(string? nyckel, CancellationToken cancellationToken)
    {
        await mediator.Send(new ShowDeliveredAgain.Command(nyckel ?? ""), cancellationToken);
        return Back(nyckel);
    }

    /// <summary>To the row, so that a person goes on where they were.</summary>
    private RedirectResult Back(string? key) => Redirect($"{Address}#h-{Uri.EscapeDataString(key ?? "")}");
}
