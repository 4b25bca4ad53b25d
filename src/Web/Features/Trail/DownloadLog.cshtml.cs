using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Trail;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class DownloadLogModel(IMediator mediator) : PageModel
{
    private static readonly Dictionary<ExportTrail.Format, string> Types = new()
    {
        [ExportTrail.Format.Csv] = "text/csv; charset=utf-8",
        [ExportTrail.Format.Xlsx] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancellationToken)
    {
        var formats = Types.Keys.Where(known => known.ToString().Equals(format, StringComparison.OrdinalIgnoreCase)).ToList();
        if (formats.Count == 0) return NotFound();

        // Nothing is sent before the file is whole: a refusal is then a page and not half a file. What does not fit in memory waits on disk.
        await using var file = new FileBufferingWriteStream();
        await mediator.Send(new ExportTrail.Query(TrailFilter.Read(Request.Query), formats[0], file), cancellationToken);
        Response.ContentType = Types[formats[0]];
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"logg.{format!.ToLowerInvariant()}" }.ToString();
        await file.DrainBufferAsync(Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
