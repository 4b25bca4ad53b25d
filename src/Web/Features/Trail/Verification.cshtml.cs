using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vaggeryd.InternalControl.Web.Features.Trail;

public sealed class VerificationModel(IMediator mediator) : PageModel
{
    /// <summary>A seal that the reader noted earlier.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sigill { get; set; }

    public VerifyTrail.Result Result { get; private set; } = null!;

    internal IEnumerable<string> Lines => SayVerification.Lines(Result);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Result = await mediator.Send(new VerifyTrail.Query(string.IsNullOrWhiteSpace(Sigill) ? null : Sigill), cancellationToken);
}
