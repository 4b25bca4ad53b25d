using MediatR;
using Microsoft.AspNetCore.Mvc;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

public sealed class ProposalModel(IMediator mediator) : PlanPage
{
    /// <summary>Analyses that are named; the number beside them is always the whole.</summary>
    public const int MostWaiting = 12;

    public ShowPlanVersion.Result Result { get; private set; } = null!;

    public ProposalForm Form { get; private set; } = new();

    public string Stamp => PlanStamp.Of(Result.Version);

    /// <summary>Analyses that are not accepted, late ones first.</summary>
    public IReadOnlyList<BasisAnalysis> Waiting => [.. Result.Content.Analyses.Where(analysis => !analysis.IsAccepted).OrderByDescending(analysis => analysis.IsLate)];

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public Task<IActionResult> OnPostForeslaAsync(ProposalForm form, CancellationToken cancellationToken) =>
        TryAsync(form, () => mediator.Send(new ProposePlan.Command(Key, form.Organ ?? "", form.Sedd, form.Underlagets), cancellationToken), "forslag", cancellationToken);

    public Task<IActionResult> OnPostTaTillbakaAsync(ProposalForm form, CancellationToken cancellationToken) =>
        TryAsync(form, () => mediator.Send(new WithdrawPlan.Command(Key, form.Skal, form.Sedd), cancellationToken), "", cancellationToken);

    public async Task<IActionResult> OnPostAntaAsync(ProposalForm form, CancellationToken cancellationToken)
    {
        if (IsoDay.Read(form.Datum) is not { } on) return await RefuseAsync(form.Wrong("datum", T.Of("Analysis.SayDay")), cancellationToken);

        return await TryAsync(form, () => mediator.Send(new AdoptPlan.Command(Key, on, form.Paragraf ?? "", form.Dnr ?? "", form.Organ, form.Sedd), cancellationToken), "", cancellationToken);
    }

    private async Task<IActionResult> TryAsync(ProposalForm form, Func<Task> act, string next, CancellationToken cancellationToken)
    {
        try
        {
            await act();
            return Redirect($"{Root}/{next}".TrimEnd('/'));
        }
        catch (RuleBrokenException broken)
        {
            return await RefuseAsync(form.Wrong(broken), cancellationToken);
        }
    }

    private async Task<IActionResult> RefuseAsync(ProposalForm form, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (!Result.MayChange) throw new ForbiddenException();

        Form = form;
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ShowPlanVersion.Query(new PlanVersionKey(Key, null)), cancellationToken);
}
