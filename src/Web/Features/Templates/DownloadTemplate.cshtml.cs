using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Templates;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class DownloadTemplateModel(IMediator mediator) : PageModel
{
    internal const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new ReadTemplate.Query(id), cancellationToken);
        return File(file.Bytes, ContentType, file.FileName);
    }
}
