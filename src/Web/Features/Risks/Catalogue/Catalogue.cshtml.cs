using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

public sealed class CatalogueModel(IMediator mediator) : PageModel
{
    public const string OnlyOwn = "egna";
    public const string OnlyDelivered = "levererade";

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Namnd { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sok { get; set; }

    /// <summary>Which texts: <see cref="OnlyOwn"/>, <see cref="OnlyDelivered"/>, anything else for both.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Visa { get; set; }

    public ListCatalogue.Result Result { get; private set; } = null!;

    public int Shown => Result.Groups.Sum(group => group.Rows.Count);

    /// <summary>Of how many, without the search.</summary>
    public int All => Own switch { true => Result.Own, false => Result.Delivered, null => Result.Own + Result.Delivered };

    public bool? Own => Visa switch { OnlyOwn => true, OnlyDelivered => false, _ => null };

    /// <summary>The form of a new risk with the texts of this one.</summary>
    public string Begin(CatalogueRisk risk) => $"{SiteAddress.Register(Year)}/ny" + SiteAddress.Words(("namnd", Result.Department?.Code.ToLowerInvariant()), ("mall", risk.Key));

    public string Address(ListCatalogue.Choice department, bool filtered = true) =>
        $"{SiteAddress.Register(Year)}/katalog" + SiteAddress.Words(("namnd", department.Code.ToLowerInvariant()), ("sok", Sok), ("visa", filtered && Own is not null ? Visa : null));

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ListCatalogue.Query(Year, Namnd, Sok, Own), cancellationToken);
}
