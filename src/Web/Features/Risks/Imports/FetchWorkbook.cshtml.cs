using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class FetchWorkbookModel(IMediator mediator) : PageModel
{
    public Task<IActionResult> OnGetAsync(int year, string dept, CancellationToken cancellationToken) => this.WorkbookAsync(
        $"risker {dept.ToLowerInvariant()} {year}.xlsx",
        file => mediator.Send(new WriteDepartmentWorkbook.Query(year, dept, file), cancellationToken),
        cancellationToken);
}
