using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class DownloadRecalculationModel(IMediator mediator) : PageModel
{
    public Task<IActionResult> OnGetAsync(RecalculationForm form, CancellationToken cancellationToken) =>
        this.WorkbookAsync($"omrakning-{form.Year}.xlsx", file => mediator.Send(new WriteRecalculation.Query(form.Query, file), cancellationToken), cancellationToken);
}
