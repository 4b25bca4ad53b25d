using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

public sealed class PlanningYearModel(IMediator mediator) : PageModel
{
    public const string Recalculated = "omraknat";

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Klart { get; set; }

    public ShowPlanningYear.Result Result { get; private set; } = null!;

    /// <summary>The form of the year's days: what was sent when it was refused, else what is set.</summary>
    public DaysForm Days { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ShowPlanningYear.Query(Year), cancellationToken);
        Days = DaysForm.Of(Result.Year);
    }

    public async Task<IActionResult> OnPostDagarAsync(DaysForm form, CancellationToken cancellationToken)
    {
        if (form.Unreadable.Any()) return await RefuseAsync(form with { Problem = T.Of("Analysis.SayDay") }, cancellationToken);

        try
        {
            await mediator.Send(form.Command(Year), cancellationToken);
            return Redirect($"/planeringsar/{Year}");
        }
        catch (RuleBrokenException broken) when (broken.Rule == Rule.DaysMustComeInOrder)
        {
            return await RefuseAsync(form with { Problem = T.Of($"Rule.{broken.Rule}") }, cancellationToken);
        }
    }

    public async Task<IActionResult> OnPostStangAsync(int? version, CancellationToken cancellationToken)
    {
        await mediator.Send(new ClosePlanningYear.Command(Year, version), cancellationToken);
        return Redirect($"/planeringsar/{Year}");
    }

    public async Task<IActionResult> OnPostOppnaAsync(int? version, CancellationToken cancellationToken)
    {
        await mediator.Send(new ReopenPlanningYear.Command(Year, version), cancellationToken);
        return Redirect($"/planeringsar/{Year}");
    }

    private async Task<IActionResult> RefuseAsync(DaysForm form, CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ShowPlanningYear.Query(Year), cancellationToken);
        Days = form;
        return Result.MayChange ? Page() : NotFound();
    }
}
