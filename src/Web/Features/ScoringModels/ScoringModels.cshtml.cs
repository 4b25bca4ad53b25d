using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

public sealed class ScoringModelsModel(IMediator mediator) : PageModel
{
    /// <summary>Enough of a hash to tell two models apart by eye.</summary>
    public const int ShortHash = 12;

    /// <summary>The years that a model is used by; for one that none uses, whether it is a draft.</summary>
    public static string UsedBy(ListScoringModels.Row row) =>
        row.Years.Count > 0 ? string.Join(", ", row.Years) : T.Of(row.Model.IsUsed ? "Model.UsedBefore" : row.Model.IsDraft ? "Model.Draft" : "Scoring.Unused");

    public IReadOnlyList<ListScoringModels.Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await mediator.Send(new ListScoringModels.Query(), cancellationToken);
}
