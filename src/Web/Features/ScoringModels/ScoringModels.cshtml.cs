using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

public sealed class ScoringModelsModel(IMediator mediator) : PageModel
{
    /// <summary>Enough of a hash to tell two models apart by eye.</summary>
    public const int ShortHash = 12;

    public IReadOnlyList<ListScoringModels.Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await mediator.Send(new ListScoringModels.Query(), cancellationToken);
}
