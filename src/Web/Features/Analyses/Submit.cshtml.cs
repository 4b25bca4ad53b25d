using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

public sealed class SubmitModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Dept { get; set; } = "";

    public ShowAnalysis.Result Result { get; private set; } = null!;

    public AnalysisForm Form { get; private set; } = new();

    public string Address => SiteAddress.Analysis(Year, Dept);

    /// <summary>Nothing stands in the way.</summary>
    public bool CanBeSubmitted => Result is { MaySubmit: true, Standing.IsOpen: true, Unassessed: 0 };

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(AnalysisForm form, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(new SubmitRiskAnalysis.Command(new AnalysisKey(Year, Dept, form.Version), form.Skal), cancellationToken);
            return Redirect($"{Address}?klart={AnalysisModel.Submitted}");
        }
        catch (RuleBrokenException broken)
        {
            await ReadAsync(cancellationToken);
            Form = form.Wrong(Result.Risks.Count == 0 && Result.Standing.IsOpen ? "skal" : "h-kvalitet", broken);
            return Page();
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ShowAnalysis.Query(Year, Dept, Operation.SubmitAnalyses), cancellationToken);
}
