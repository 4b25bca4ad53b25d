using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Samples;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class DownloadSampleModel(IMediator mediator) : PageModel
{
    /// <param name="format">"csv", or else a workbook.</param>
    public async Task<IActionResult> OnGetAsync(int year, string control, string period, int number, string? format, CancellationToken cancellationToken)
    {
        var isCsv = format == "csv";
        var name = $"stickprov-{control.ToLowerInvariant()}-{period.ToUpperInvariant()}-{number}";
        Task WriteAsync(Stream file) => mediator.Send(new WriteSample.Query(new OccurrenceKey(year, control, period), number, isCsv, file), cancellationToken);
        if (!isCsv) return await this.WorkbookAsync($"{name}.xlsx", WriteAsync, cancellationToken);

        var content = new MemoryStream();
        await WriteAsync(content);
        return File(content.ToArray(), "text/csv", $"{name}.csv");
    }
}
