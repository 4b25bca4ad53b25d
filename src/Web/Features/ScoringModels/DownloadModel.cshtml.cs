using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class DownloadModelModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        // Nothing is sent before the file is whole: a refusal is then a page and not half a workbook.
        await using var file = new FileBufferingWriteStream();
        var result = await mediator.Send(new WriteScoringModel.Query(id, WriteScoringModel.Format.Xlsx, file), cancellationToken);

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"bedomningsmodell {result.Title} {result.Number}.xlsx");
        Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        Response.Headers.ContentDisposition = disposition.ToString();
        await file.DrainBufferAsync(Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
