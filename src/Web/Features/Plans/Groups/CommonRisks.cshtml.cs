using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

public sealed class CommonRisksModel(IMediator mediator) : PageModel
{
    /// <summary>Suggestions on a page.</summary>
    public const int PageSize = 10;

    // What has just been done, as the address says it; a reference stands for a merger.
    private const string Dissolved = "upplost";
    private const string HeldApart = "inte-samma";
    private const string TakenBack = "aterstalld";

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Klart { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public ListCommonRisks.Result Result { get; private set; } = null!;

    public FindSimilarGroups.Result Similar { get; private set; } = null!;

    public int PageCount => Math.Max(1, (Similar.Groups.Count + PageSize - 1) / PageSize);

    public int PageNumber => Math.Clamp(Sida, 1, PageCount);

    /// <summary>The suggestions of the page.</summary>
    public IEnumerable<SuggestedGroup> Suggestions => Similar.Groups.Skip((PageNumber - 1) * PageSize).Take(PageSize);

    public Pagination Pagination => new(PageNumber, PageCount, page => $"{Address}{SiteAddress.Words(("sida", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)))}#forslag");

    public string Address => SiteAddress.CommonRisks(Year);

    /// <summary>What has just been done, in words; null when nothing has.</summary>
    public string? Done => Klart switch
    {
        Dissolved => T.Of("Groups.JustDissolved"),
        HeldApart => T.Of("Groups.JustHeldApart"),
        TakenBack => T.Of("Groups.JustTakenBack"),
        _ => Result.Groups.FirstOrDefault(group => group.Slug == Klart) is { } merged ? T.Of("Groups.JustMerged", merged.Reference) : null,
    };

    /// <summary>Day and time where the reader is.</summary>
    public static string When(DateTime utc) => LocalTime.Of(utc).ToString(T.Of("Risk.DateAndTime"), CultureInfo.CurrentCulture);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ListCommonRisks.Query(Year), cancellationToken);
        Similar = await mediator.Send(new FindSimilarGroups.Query(Year), cancellationToken);
    }

    public async Task<IActionResult> OnPostUpplosAsync(string? grupp, int? version, CancellationToken cancellationToken)
    {
        await mediator.Send(new DissolveRiskGroup.Command(new GroupKey(Year, grupp ?? "", version)), cancellationToken);
        return Redirect($"{Address}?klart={Dissolved}");
    }

    public async Task<IActionResult> OnPostInteSammaAsync(List<string> risk, string? skal, CancellationToken cancellationToken)
    {
        await mediator.Send(new HoldRisksApart.Command(Year, risk, skal), cancellationToken);
        return Redirect($"{Address}?klart={HeldApart}");
    }

    public async Task<IActionResult> OnPostAngraAsync(int nr, CancellationToken cancellationToken)
    {
        await mediator.Send(new TakeDistinctionBack.Command(Year, nr), cancellationToken);
        return Redirect($"{Address}?klart={TakenBack}");
    }
}
