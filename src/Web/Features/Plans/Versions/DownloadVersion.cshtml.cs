using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class DownloadVersionModel(IMediator mediator) : PlanPage
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Format { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Utgava { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (SendPlanFile.FormatOf(Format) is not { } format) return NotFound();

        // Nothing is sent before the file is whole: a refusal is then a page and not half a document.
        await using var file = new FileBufferingWriteStream();
        var written = await mediator.Send(new WritePlanVersion.Query(new PlanVersionKey(Key, Number), format, file, PlanAddress.Asked(Utgava)), cancellationToken);
        return await this.PlanFileAsync(PlanVersionWords.FileName(Key, written.Number), format, written.Edition, file, cancellationToken);
    }
}
