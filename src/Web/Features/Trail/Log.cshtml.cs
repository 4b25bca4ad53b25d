using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vaggeryd.InternalControl.Web.Features.Trail;

public sealed class LogModel(IMediator mediator) : PageModel
{
    public TrailFilter Filter { get; private set; } = null!;

    public ListTrail.Result Result { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Filter = TrailFilter.Read(Request.Query);
        Result = await mediator.Send(new ListTrail.Query(Filter), cancellationToken);
    }
}
