using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Jobs;

public sealed class JobsModel(IMediator mediator) : PageModel
{
    public ListJobs.Result Result { get; private set; } = null!;

    /// <summary>What has just been asked for.</summary>
    [TempData]
    public string? Started { get; set; }

    /// <summary>Why the test message did not get away.</summary>
    public string? MailProblem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ListJobs.Query(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? jobb, CancellationToken cancellationToken)
    {
        await mediator.Send(new RunJob.Command(jobb ?? ""), cancellationToken);
        Started = T.Of("Job.Started", JobWords.Name(jobb!));
        return Redirect("/jobb");
    }

    public async Task<IActionResult> OnPostTestmejlAsync(CancellationToken cancellationToken)
    {
        try
        {
            Started = T.Of("Mail.TestSent", (await mediator.Send(new SendTestMail.Command(null), cancellationToken)).To);
            return Redirect("/jobb#h-mejl");
        }
        catch (BadInputException refused)
        {
            MailProblem = refused.Problems[0].What;
            await OnGetAsync(cancellationToken);
            return Page();
        }
    }
}
