using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class DownloadReportModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Period { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    /// <summary>"oppen" or nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Utgava { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (WritePeriodReport.FormatOf(Format ?? "docx") is not { } format) return NotFound();

        // Nothing is sent before the file is whole: a refusal is then a page and not half a document.
        await using var file = new FileBufferingWriteStream();
        var key = new PeriodReportKey(Year, Period, RouteData.Values["dept"] as string);
        var written = await mediator.Send(new WritePeriodReport.Query(key, format, file, Utgava == "oppen" ? Edition.Open : null), cancellationToken);
        return await this.FileAsync(written.Name, file, cancellationToken);
    }
}
