using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

public sealed class ComingModel(IMediator mediator) : PageModel
{
    public ForecastReminders.Result Result { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ForecastReminders.Query(), cancellationToken);
}
