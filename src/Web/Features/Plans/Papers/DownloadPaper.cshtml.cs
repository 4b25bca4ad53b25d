using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Papers;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class DownloadPaperModel(IMediator mediator) : PlanPage
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>"tjansteskrivelse", "plan" or "bilaga".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Slag { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Utgava { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Dnr { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Handlaggare { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (PaperWord.Asked(Slag) is not { } kind || PaperWord.FormatOf(Format) is not { } format) return NotFound();

        // Nothing is sent before the file is whole: a refusal is then a page and not half a document.
        await using var file = new FileBufferingWriteStream();
        var written = await mediator.Send(new WritePaper.Query(new PlanVersionKey(Key, Number), kind, format, file, PlanAddress.Asked(Utgava), Dnr, Handlaggare), cancellationToken);
        return await this.PlanFileAsync(PaperWord.FileName(kind, Key, written.Number), format, written.Edition, file, cancellationToken);
    }
}
