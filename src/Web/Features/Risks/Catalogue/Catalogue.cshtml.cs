using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

public sealed class CatalogueModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Namnd { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sok { get; set; }

    public ListCatalogue.Result Result { get; private set; } = null!;

    public int Shown => Result.Groups.Sum(group => group.Rows.Count);

    /// <summary>The form of a new risk with the texts of this one.</summary>
    public string Begin(CatalogueRisk risk) => $"{SiteAddress.Register(Year)}/ny" + SiteAddress.Words(("namnd", Result.Department?.Code.ToLowerInvariant()), ("mall", risk.Key));

    public string Address(ListCatalogue.Choice department) => $"{SiteAddress.Register(Year)}/katalog" + SiteAddress.Words(("namnd", department.Code.ToLowerInvariant()), ("sok", Sok));

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ListCatalogue.Query(Year, Namnd, Sok), cancellationToken);
}
