using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Calibrations;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class DownloadCalibrationModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        this.WorkbookAsync($"kalibrering-{Year}.xlsx", file => mediator.Send(new WriteCalibration.Query(Year, file), cancellationToken), cancellationToken);
}
