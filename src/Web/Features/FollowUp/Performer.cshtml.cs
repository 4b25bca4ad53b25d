using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

public sealed class PerformerModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Control { get; set; } = "";

    /// <summary>The name that the chosen person signs in with; empty for the department's performers.</summary>
    [BindProperty]
    public string? Vem { get; set; }

    public ShowPerformer.Result Result { get; private set; } = null!;

    /// <summary>What is wrong with the choice.</summary>
    public string? Problem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ShowPerformer.Query(Year, Control), cancellationToken);
        Vem = Result.Candidates.FirstOrDefault(person => person.Id == Result.PerformerId)?.UserName;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(new AssignPerformer.Command(Year, Control, Vem), cancellationToken);
            return Redirect($"/uppfoljning/{Year}");
        }
        catch (BadInputException bad)
        {
            Problem = bad.Problems[0].What;
        }
        catch (ConflictException lost)
        {
            Problem = lost.Problems[0].What;
        }

        Result = await mediator.Send(new ShowPerformer.Query(Year, Control), cancellationToken);
        return Page();
    }
}
