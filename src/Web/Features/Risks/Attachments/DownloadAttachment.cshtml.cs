using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Attachments;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class DownloadAttachmentModel(IMediator mediator) : PageModel
{
    /// <summary>Always as a file to save, never shown by the browser: what it holds came from somebody else.</summary>
    public async Task<IActionResult> OnGetAsync(int year, string slug, int id, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new ReadAttachment.Query(year, slug, id), cancellationToken);
        return File(file.Bytes, file.ContentType, file.FileName);
    }
}
