using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

public sealed class AnalysisModel(IMediator mediator) : PageModel
{
    /// <summary>How many risks the page lists; the register has them all.</summary>
    public const int MostRisks = 25;

    // What has just been done, as the address says it.
    public const string Submitted = "inlamnad";
    public const string Returned = "aterlamnad";
    public const string Accepted = "godkand";

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Dept { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Klart { get; set; }

    public ShowAnalysis.Result Result { get; private set; } = null!;

    public AnalysisForm Form { get; private set; } = new();

    /// <summary>What has just been done, in words; null when nothing has.</summary>
    public string? Done => (Klart, Result.Standing.Status) switch
    {
        (Submitted, RiskAnalysisStatus.Submitted) => T.Of("Analysis.JustSubmitted"),
        (Returned, RiskAnalysisStatus.Returned) => T.Of("Analysis.JustReturned"),
        (Accepted, RiskAnalysisStatus.Accepted) => T.Of("Analysis.JustAccepted"),
        _ => null,
    };

    public string Address => SiteAddress.Analysis(Year, Dept);

    public CheckedRisk RiskOf(string slug) => Result.Risks.First(risk => risk.Slug == slug);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ShowAnalysis.Query(Year, Dept), cancellationToken);
        var decision = Result.Standing.Analysis?.Decision;
        Form = new AnalysisForm
        {
            Datum = decision?.On.ToIso() ?? "",
            Paragraf = decision?.Paragraph,
            Dnr = decision?.Dnr,
            Dag = Result.Standing.Analysis?.OwnDue?.ToIso() ?? "",
        };
    }

    public Task<IActionResult> OnPostOppnaAsync(AnalysisForm form, CancellationToken cancellationToken) =>
        SaveAsync(new ReopenRiskAnalysis.Command(Key(form), form.Skal), Operation.ReviewAnalyses, "skal", form, cancellationToken);

    public async Task<IActionResult> OnPostBeslutAsync(AnalysisForm form, CancellationToken cancellationToken)
    {
        var wrong = IsoDay.Read(form.Datum) is null ? form.Wrong("datum", T.Of("Analysis.SayDay"))
            : string.IsNullOrWhiteSpace(form.Paragraf) ? form.Wrong("paragraf", T.Of("Analysis.SayParagraph"))
            : string.IsNullOrWhiteSpace(form.Dnr) ? form.Wrong("dnr", T.Of("Analysis.SayDnr"))
            : null;
        return wrong is not null
            ? await RefuseAsync(wrong, Operation.SubmitAnalyses, cancellationToken)
            : await SaveAsync(new RecordBoardDecision.Command(Key(form), IsoDay.Read(form.Datum)!.Value, form.Paragraf!, form.Dnr!), Operation.SubmitAnalyses, "datum", form, cancellationToken);
    }

    public async Task<IActionResult> OnPostDagAsync(AnalysisForm form, CancellationToken cancellationToken) =>
        !string.IsNullOrWhiteSpace(form.Dag) && IsoDay.Read(form.Dag) is null
            ? await RefuseAsync(form.Wrong("dag", T.Of("Analysis.SayDay")), Operation.ReviewAnalyses, cancellationToken)
            : await SaveAsync(new MoveAnalysisDue.Command(Key(form), IsoDay.Read(form.Dag)), Operation.ReviewAnalyses, "dag", form, cancellationToken);

    private AnalysisKey Key(AnalysisForm form) => new(Year, Dept, form.Version);

    private async Task<IActionResult> SaveAsync(IRequest<Unit> command, Operation operation, string place, AnalysisForm form, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(command, cancellationToken);
            return Redirect(Address);
        }
        catch (RuleBrokenException broken)
        {
            return await RefuseAsync(form.Wrong(place, broken), operation, cancellationToken);
        }
    }

    private async Task<IActionResult> RefuseAsync(AnalysisForm form, Operation operation, CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ShowAnalysis.Query(Year, Dept, operation), cancellationToken);
        Form = form;
        return Page();
    }
}
