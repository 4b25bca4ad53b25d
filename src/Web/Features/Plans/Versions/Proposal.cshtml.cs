using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

public sealed class ProposalModel(IMediator mediator, ICurrentUser user) : PageModel
{
    /// <summary>Analyses that are named; the number beside them is always the whole.</summary>
    public const int MostWaiting = 12;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public ShowPlanVersion.Result Result { get; private set; } = null!;

    public ProposalForm Form { get; private set; } = new();

    public string Stamp => PlanStamp.Of(Result.Version);

    /// <summary>Analyses that are not accepted, late ones first.</summary>
    public IReadOnlyList<BasisAnalysis> Waiting => [.. Result.Content.Analyses.Where(analysis => !analysis.IsAccepted).OrderByDescending(analysis => analysis.IsLate)];

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public Task<IActionResult> OnPostForeslaAsync(ProposalForm form, CancellationToken cancellationToken) =>
        TryAsync(form, () => mediator.Send(new ProposePlan.Command(Year, form.Organ ?? "", form.Sedd, form.Underlagets), cancellationToken), "forslag", cancellationToken);

    public Task<IActionResult> OnPostTaTillbakaAsync(ProposalForm form, CancellationToken cancellationToken) =>
        TryAsync(form, () => mediator.Send(new WithdrawPlan.Command(Year, form.Skal, form.Sedd), cancellationToken), "", cancellationToken);

    public async Task<IActionResult> OnPostAntaAsync(ProposalForm form, CancellationToken cancellationToken)
    {
        if (IsoDay.Read(form.Datum) is not { } on) return await RefuseAsync(form.Wrong("datum", T.Of("Analysis.SayDay")), cancellationToken);

        return await TryAsync(form, () => mediator.Send(new AdoptPlan.Command(Year, on, form.Paragraf ?? "", form.Dnr ?? "", form.Organ, form.Sedd), cancellationToken), "", cancellationToken);
    }

    private async Task<IActionResult> TryAsync(ProposalForm form, Func<Task> act, string next, CancellationToken cancellationToken)
    {
        try
        {
            await act();
            return Redirect($"/plan/{Year}/{next}".TrimEnd('/'));
        }
        catch (RuleBrokenException broken)
        {
            return await RefuseAsync(form.Wrong(broken), cancellationToken);
        }
    }

    private async Task<IActionResult> RefuseAsync(ProposalForm form, CancellationToken cancellationToken)
    {
        user.Require(Operation.CompilePlan);
        await ReadAsync(cancellationToken);
        Form = form;
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ShowPlanVersion.Query(new PlanVersionKey(Year, null)), cancellationToken);
}
