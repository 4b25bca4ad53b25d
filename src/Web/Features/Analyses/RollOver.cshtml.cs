using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

public sealed class RollOverModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public ShowRollOver.Result Result { get; private set; } = null!;

    public string Lead => Result.Before is not { } before
        ? T.Of("RollOver.NoYearBefore", Year)
        : T.Count("RollOver.Lead", Result.Rows.Sum(row => row.Left), before, Result.Rows.Count(row => row.Left == 0), Result.Rows.Count);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ShowRollOver.Query(Year), cancellationToken);
}
