using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

public sealed class AnalysesModel(IMediator mediator) : PageModel
{
    public ListAnalyses.Result Result { get; private set; } = null!;

    public int Late => Result.Rows.Count(row => row.Standing.IsLate);

    public int At(RiskAnalysisStatus status) => Result.Rows.Count(row => row.Standing.Status == status);

    /// <summary>Whoever sees one department is led to it.</summary>
    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ListAnalyses.Query(year), cancellationToken);
        return Result.Rows is [var only] ? Redirect(SiteAddress.Analysis(year, only.Department.Code)) : Page();
    }
}
