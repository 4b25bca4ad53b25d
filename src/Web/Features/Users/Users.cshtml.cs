using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Users;

public sealed class UsersModel(IMediator mediator) : PageModel
{
    public string Search { get; private set; } = "";

    public ListUsers.Result Result { get; private set; } = null!;

    public Pagination Pagination =>
        new(Result.Page, Result.PageCount, page => "/anvandare" + SiteAddress.Words(("sok", Search), ("sida", page == 1 ? null : $"{page}")));

    public async Task OnGetAsync(string? sok, int? sida, CancellationToken cancellationToken)
    {
        Search = sok ?? "";
        Result = await mediator.Send(new ListUsers.Query(Search, sida ?? 1), cancellationToken);
    }
}
