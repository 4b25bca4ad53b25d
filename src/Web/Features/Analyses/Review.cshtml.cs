using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

public sealed class ReviewModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Dept { get; set; } = "";

    public ShowAnalysis.Result Result { get; private set; } = null!;

    public AnalysisForm Form { get; private set; } = new();

    public string Address => SiteAddress.Analysis(Year, Dept);

    public bool IsWaiting => Result is { MayReview: true, Standing.Status: RiskAnalysisStatus.Submitted };

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public Task<IActionResult> OnPostAterlamnaAsync(AnalysisForm form, CancellationToken cancellationToken)
    {
        var said = form.Risk.Zip(form.Text, (slug, text) => new ReturnRiskAnalysis.RiskComment(slug, text)).ToList();
        return SaveAsync(new ReturnRiskAnalysis.Command(Key(form), form.Skal, said), AnalysisModel.Returned, form, cancellationToken);
    }

    public Task<IActionResult> OnPostGodkannAsync(AnalysisForm form, CancellationToken cancellationToken) =>
        SaveAsync(new AcceptRiskAnalysis.Command(Key(form)), AnalysisModel.Accepted, form, cancellationToken);

    private AnalysisKey Key(AnalysisForm form) => new(Year, Dept, form.Version);

    private async Task<IActionResult> SaveAsync<TResult>(IRequest<TResult> command, string done, AnalysisForm form, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(command, cancellationToken);
            return Redirect($"{Address}?klart={done}");
        }
        catch (RuleBrokenException broken)
        {
            await ReadAsync(cancellationToken);
            Form = form.Wrong("skal", broken);
            return Page();
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ShowAnalysis.Query(Year, Dept, Operation.ReviewAnalyses), cancellationToken);
}
