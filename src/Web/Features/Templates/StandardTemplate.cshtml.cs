using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Templates;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class StandardTemplateModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        await mediator.Send(new WriteStandardTemplate.Query(file), cancellationToken);
        return File(file.ToArray(), DownloadTemplateModel.ContentType, "standardmall.docx");
    }
}
