using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class FetchMarkedModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int year, string dept, CancellationToken cancellationToken)
    {
        // Who may not see the department is told of nothing; who has no file with faults any more is led back.
        var waiting = (await mediator.Send(new ShowDepartmentExcel.Query(year, dept), cancellationToken)).Waiting;
        if (waiting is null) return Redirect(ImportAddress.Of(year, dept));

        return await this.WorkbookAsync(
            $"{Path.GetFileNameWithoutExtension(waiting)} {T.Of("Excel.MarkedName")}.xlsx",
            file => mediator.Send(new WriteMarkedImport.Query(year, dept, file), cancellationToken),
            cancellationToken);
    }
}
