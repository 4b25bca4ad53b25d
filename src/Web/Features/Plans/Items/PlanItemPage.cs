using MediatR;
using Microsoft.AspNetCore.Mvc;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

/// <summary>What the pages for a new row and for a written one have in common: one form.</summary>
public abstract class PlanItemPage(IMediator mediator) : PlanPage
{
    public PlanItemForm Form { get; protected set; } = new();

    /// <summary>The plan's risks, in rank order.</summary>
    public IReadOnlyList<PlanRow> Chosen { get; private set; } = [];

    public IReadOnlyList<LibraryControl> Library { get; private set; } = [];

    /// <summary>Where the form is sent.</summary>
    public abstract string Address { get; }

    /// <summary>Where a row may come from: what kommunstyrelsen decides for all is written in the municipality's plan alone.</summary>
    public IReadOnlyList<PlanItemOrigin> Origins => Key.Board is null ? [PlanItemOrigin.Added, PlanItemOrigin.CommonControl, PlanItemOrigin.Deviation] : [PlanItemOrigin.Added, PlanItemOrigin.Deviation];

    /// <summary>There is no such row yet.</summary>
    public abstract bool IsNew { get; }

    /// <summary>A department's own control is adjusted.</summary>
    public bool IsOwn => Form.Ursprung == PlanItemOrigin.Risk;

    public string Heading => T.Of(IsOwn ? "PlanItem.AdjustHeading" : IsNew ? "PlanItem.Add" : "PlanItem.ChangeHeading");

    public string Title => (Form.Problem is null ? "" : T.Of("Form.ErrorPrefix") + " ") + T.Of("PlanItem.FormTitle", Heading, Which);

    protected async Task<ShowPlanItem.Result> ReadAsync(int? id, string? own, CancellationToken cancellationToken, string? deviation = null)
    {
        var result = await mediator.Send(new ShowPlanItem.Query(Key, id, own, deviation), cancellationToken);
        (Chosen, Library) = (result.Chosen, result.Library);
        return result;
    }

    protected async Task<IActionResult> SaveAsync(PlanItemForm form, int? id, CancellationToken cancellationToken)
    {
        if (form.BadDay is { } field) return await RefuseAsync(form.Wrong(field.ToLowerInvariant(), T.Of("Analysis.SayDay")), id, cancellationToken);

        try
        {
            await mediator.Send(new SavePlanItem.Command(Key, id, form.Text, form.Version), cancellationToken);
            return Redirect($"{Root}/rader");
        }
        catch (RuleBrokenException broken)
        {
            return await RefuseAsync(form.Wrong(broken), id, cancellationToken);
        }
        catch (ConflictException lost)
        {
            return await RefuseAsync(form.Wrong("vad", lost.Problems[0].What), id, cancellationToken);
        }
    }

    private async Task<IActionResult> RefuseAsync(PlanItemForm form, int? id, CancellationToken cancellationToken)
    {
        var stored = await ReadAsync(id, null, cancellationToken);
        Form = form with { Version = stored.Seen };
        return Page();
    }
}
