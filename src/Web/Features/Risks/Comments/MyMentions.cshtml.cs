using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Comments;

public sealed class MyMentionsModel(IMediator mediator) : PageModel
{
    public ListMyMentions.Result Result { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ListMyMentions.Query(), cancellationToken);
}
