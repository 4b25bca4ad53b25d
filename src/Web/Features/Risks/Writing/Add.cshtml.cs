using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

public sealed class AddModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The department's code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Namnd { get; set; }

    /// <summary>Key of a common risk or of a deviation to begin from.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Mall { get; set; }

    public ShowNewRisk.Result Result { get; private set; } = null!;

    /// <summary>Null while no department is chosen.</summary>
    public WritingView? View { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        View = Shown(Result.Draft?.Form ?? Result.Form) is { } shown ? shown with { DraftAt = Result.Draft?.SavedAt } : null;
    }

    public async Task<IActionResult> OnPostAsync(string? sedan, CancellationToken cancellationToken)
    {
        var form = ReadRiskForm.From(Request.Form);
        if (form.Problems() is { Count: > 0 } problems) return await AgainAsync(form, problems, cancellationToken);

        try
        {
            var added = await mediator.Send(new AddRisk.Command(Year, Namnd ?? "", form, Mall), cancellationToken);
            return Redirect(sedan == WriteModel.ToNext ? Address(null)
                : added.IsFinished ? SiteAddress.Risk(Year, added.Slug)
                : $"{SiteAddress.Risk(Year, added.Slug)}/andra?sparat=ja");
        }
        catch (RuleBrokenException broken)
        {
            return await AgainAsync(form, [FindFormProblems.Of(broken)], cancellationToken);
        }
    }

    /// <summary>Another row of actions, or one less: the form again, with nothing lost.</summary>
    public async Task<IActionResult> OnPostRadAsync(string? rad, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var row = int.TryParse(rad, out var number) ? number - 1 : (int?)null;
        View = Shown(ReadRiskForm.From(Request.Form, row)) is { } shown ? shown with { HasEmptyRow = row is null } : null;
        return Page();
    }

    public async Task<IActionResult> OnPostUtkastAsync(CancellationToken cancellationToken)
    {
        var at = await mediator.Send(new SaveRiskDraft.Command(Year, null, Namnd ?? "", Mall, 0, RiskForm.Empty, ReadRiskForm.From(Request.Form)), cancellationToken);
        return Request.Headers.Accept.ToString().Contains("json", StringComparison.Ordinal) ? new JsonResult(new { text = WritingView.Kept(at) }) : Redirect(Address(Mall));
    }

    public async Task<IActionResult> OnPostKastaAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ThrowDraftAway.Command(Year, null, Namnd ?? "", Mall), cancellationToken);
        return Redirect(Address(Mall));
    }

    /// <summary>This page for a department, the one that it is for unless another is given.</summary>
    public string Address(string? entry, string? department = null) =>
        $"/risker/{Year}/ny" + SiteAddress.Words(("namnd", (department ?? Result?.Department?.Code ?? Namnd)?.ToLowerInvariant()), ("mall", entry));

    private async Task<IActionResult> AgainAsync(RiskForm form, IReadOnlyList<FormProblem> problems, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        View = Shown(form) is { } shown ? shown with { Problems = problems } : null;
        return Page();
    }

    private WritingView? Shown(RiskForm form) => Result.Choices is null ? null : new(Address(Mall), form, 0, RiskForm.Empty, Result.Choices)
    {
        IsOpen = Result.IsOpen,
        Similar = $"/risker/{Year}/liknande" + SiteAddress.Words(("namnd", Result.Department!.Code.ToLowerInvariant())),
    };

    private async Task ReadAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ShowNewRisk.Query(Year, Namnd, Mall), cancellationToken);
}
