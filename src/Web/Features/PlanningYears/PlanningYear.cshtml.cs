using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
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

    /// <summary>The form of the year's follow-up, likewise.</summary>
    public FollowUpForm FollowUp { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ShowPlanningYear.Query(Year), cancellationToken);
        (Days, FollowUp) = (DaysForm.Of(Result.Year), FollowUpForm.Of(Result.Year));
    }

    public async Task<IActionResult> OnPostDagarAsync(DaysForm form, CancellationToken cancellationToken)
    {
        if (form.Unreadable.Any()) return await RefuseAsync(form with { Problem = T.Of("Analysis.SayDay") }, cancellationToken);

        try
        {
            await mediator.Send(form.Command(Year), cancellationToken);
            return Redirect($"/planeringsar/{Year}");
        }
        catch (RuleBrokenException broken) when (broken.Rule is Rule.DaysMustComeInOrder or Rule.PlanningYearMustBeAsItWasRead)
        {
            return await RefuseAsync(form with { Problem = T.Of($"Rule.{broken.Rule}", [.. broken.Details]) }, cancellationToken);
        }
    }

    public async Task<IActionResult> OnPostUppfoljningAsync(FollowUpForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (form.Unreadable is { } field) return await RefuseAsync(form with { Problem = (field, T.Of("Year.SayDays")) }, cancellationToken);

        try
        {
            await mediator.Send(form.Command(Year), cancellationToken);
            return Redirect($"/planeringsar/{Year}");
        }
        catch (RuleBrokenException broken) when (broken.Rule is Rule.DaysMustComeInOrder or Rule.FollowUpPeriodMustStay or Rule.FollowUpMustBeQuarterTertialOrHalfYear or Rule.PlanningYearMustBeAsItWasRead)
        {
            var text = broken.Rule == Rule.DaysMustComeInOrder ? T.Of("Year.FollowUpDays", FollowUpCalendar.MostDays) : T.Of($"Rule.{broken.Rule}", [.. broken.Details]);
            return await RefuseAsync(form with { Problem = (broken.Rule == Rule.DaysMustComeInOrder ? "stangs" : "period", text) }, cancellationToken);
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

    private Task<IActionResult> RefuseAsync(DaysForm form, CancellationToken cancellationToken) => RefuseAsync(form, null, cancellationToken);

    private Task<IActionResult> RefuseAsync(FollowUpForm form, CancellationToken cancellationToken) => RefuseAsync(null, form, cancellationToken);

    private async Task<IActionResult> RefuseAsync(DaysForm? days, FollowUpForm? followUp, CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ShowPlanningYear.Query(Year), cancellationToken);
        (Days, FollowUp) = (days is null ? DaysForm.Of(Result.Year) : days with { Version = Result.Year.Version }, followUp is null ? FollowUpForm.Of(Result.Year) : followUp with { Version = Result.Year.Version });
        return Result.MayChange ? Page() : NotFound();
    }
}
