using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

public sealed class HistoryModel(IMediator mediator) : PageModel
{
    public int Year { get; private set; }

    public string Slug { get; private set; } = "";

    public ShowRiskHistory.Result Result { get; private set; } = null!;

    public async Task OnGetAsync(int year, string slug, CancellationToken cancellationToken)
    {
        (Year, Slug) = (year, slug);
        Result = await mediator.Send(new ShowRiskHistory.Query(year, slug), cancellationToken);
    }
}
