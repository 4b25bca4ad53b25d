using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

public sealed class OwnTextsModel(IMediator mediator) : PageModel
{
    public ListOwnTexts.Result Result { get; private set; } = null!;

    public Pagination Pagination => new(Result.Page, Result.PageCount, page => "/risker/katalog" + SiteAddress.Words(("sida", page == 1 ? null : $"{page}")));

    public async Task OnGetAsync(int? sida, CancellationToken cancellationToken) => Result = await mediator.Send(new ListOwnTexts.Query(sida ?? 1), cancellationToken);
}
