using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;

public sealed class DeviationsModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The code of a department.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Namnd { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Visa { get; set; }

    public ListDeviations.Result Result { get; private set; } = null!;

    public ShownDeviations Shown => ShownDeviationsWords.Read(Visa);

    /// <summary>"5 avvikelser, 3 är inte avslutade. 1 saknar åtgärd och 1 åtgärd är försenad."</summary>
    public string Lead => Result.Total == 0
        ? T.Of("Deviation.None", Year)
        : T.Count("Deviation.Lead", Result.Total, Result.NotClosed, Result.Counts.GetValueOrDefault(DeviationState.WithoutAction), Result.Counts.GetValueOrDefault(DeviationState.Late));

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Result = await mediator.Send(new ListDeviations.Query(Year, string.IsNullOrWhiteSpace(Namnd) ? null : Namnd, Shown), cancellationToken);
}
