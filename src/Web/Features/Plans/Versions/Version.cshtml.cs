using MediatR;
using Microsoft.AspNetCore.Mvc;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Plans.Orders;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

public sealed class VersionModel(IMediator mediator) : PlanPage
{
    /// <summary>Rows on the page; the files hold all of them.</summary>
    public const int MostRows = 200;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary><see cref="PlanAddress.OpenEdition"/> asks for the open edition.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Utgava { get; set; }

    public ShowPlanVersion.Result Result { get; private set; } = null!;

    public string OtherEdition => Address("", ("utgava", Result.Content.Edition == Edition.Open ? null : PlanAddress.OpenEdition));

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Result = await mediator.Send(new ShowPlanVersion.Query(new PlanVersionKey(Key, Number), PlanAddress.Asked(Utgava)), cancellationToken);

    /// <summary>All documents of the version, made in the background.</summary>
    public async Task<IActionResult> OnPostBestallAsync(string? dnr, string? handlaggare, CancellationToken cancellationToken)
    {
        await mediator.Send(new OrderDocuments.Command(new PlanVersionKey(Key, Number), PlanAddress.Asked(Utgava), dnr, handlaggare), cancellationToken);
        return Redirect(OrdersModel.Address);
    }

    /// <summary>The open edition is shown to one who may choose.</summary>
    public bool AsksOpen => Result.HasBoth && Result.Content.Edition == Edition.Open;

    /// <summary>The version as a file, in the edition that is shown.</summary>
    public string File(string format) => Address("/hamta", ("format", format), ("utgava", AsksOpen ? PlanAddress.OpenEdition : null));

    /// <summary>Who picked a row; null where the rules took it.</summary>
    public PickSignature? SignatureOf(PlanRow row) => row.IsPicked ? Result.Content.Signatures.FirstOrDefault(signed => signed.Slug == row.Slug) : null;

    private string Address(string rest, params (string Name, string? Value)[] words) => $"{Root}/version/{Number}{rest}{SiteAddress.Words(words)}";
}
