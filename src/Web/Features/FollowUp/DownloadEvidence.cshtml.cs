using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class DownloadEvidenceModel(IMediator mediator) : PageModel
{
    /// <summary>Always as a file to save, never shown by the browser: what it holds came from somebody else.</summary>
    public async Task<IActionResult> OnGetAsync(int year, string control, string period, int id, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new ReadEvidence.Query(new OccurrenceKey(year, control, period), id), cancellationToken);
        return File(file.Bytes, file.ContentType, file.FileName);
    }
}
