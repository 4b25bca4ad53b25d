using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

public sealed class PlanningYearsModel(IMediator mediator, TimeProvider clock) : PageModel
{
    public ListPlanningYears.Result Result { get; private set; } = null!;

    /// <summary>What is wrong with the form; null when nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>The year in the form: the next one, or what was asked for.</summary>
    public int NewYear { get; private set; }

    public string? Modell { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(int? ar, string? modell, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(new BeginPlanningYear.Command(ar ?? 0, modell ?? ""), cancellationToken);
            return Redirect($"/planeringsar/{ar}");
        }
        catch (RuleBrokenException broken)
        {
            Problem = T.Of($"Rule.{broken.Rule}", [.. broken.Details]);
        }
        catch (BadInputException bad)
        {
            Problem = bad.Problems[0].What;
        }

        Modell = modell;
        await ReadAsync(ar, cancellationToken);
        return Page();
    }

    private async Task ReadAsync(int? asked, CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ListPlanningYears.Query(), cancellationToken);
        NewYear = asked ?? (Result.Years is [var newest, ..] ? newest.Year.Year + 1 : LocalTime.Now(clock).Year);
    }
}
