using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Jobs;

public sealed class JobsModel(IMediator mediator) : PageModel
{
    public ListJobs.Result Result { get; private set; } = null!;

    /// <summary>What has just been asked for.</summary>
    [TempData]
    public string? Started { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ListJobs.Query(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? jobb, CancellationToken cancellationToken)
    {
        await mediator.Send(new RunJob.Command(jobb ?? ""), cancellationToken);
        Started = T.Of("Job.Started", JobWords.Name(jobb!));
        return Redirect("/jobb");
    }
}
