using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Features.Risks.Writing;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

public sealed class NewOwnTextModel(IMediator mediator) : PageModel
{
    public const string Address = "/risker/katalog/ny";

    /// <summary>The reference of the risk that the texts come from; null for none.</summary>
    public string? From { get; private set; }

    public OwnTextView View { get; private set; } = null!;

    public async Task OnGetAsync(int? ar, string? risk, CancellationToken cancellationToken)
    {
        var begun = await mediator.Send(new ShowNewOwnText.Query(ar, risk), cancellationToken);
        From = begun.From;
        View = new OwnTextView(Address, OwnTextForm.Of(begun.Words, 0), begun.Categories, []);
    }

    public async Task<IActionResult> OnPostAsync(OwnTextForm form, CancellationToken cancellationToken)
    {
        if (form.Problems is { Count: > 0 } problems) return await AgainAsync(form, problems, cancellationToken);

        try
        {
            return Redirect($"/risker/katalog/{await mediator.Send(new AddOwnText.Command(form.Words), cancellationToken)}?klart={OwnTextModel.Saved}");
        }
        catch (RuleBrokenException broken)
        {
            return await AgainAsync(form, [FindFormProblems.Of(broken)], cancellationToken);
        }
    }

    private async Task<IActionResult> AgainAsync(OwnTextForm form, IReadOnlyList<FormProblem> problems, CancellationToken cancellationToken)
    {
        var begun = await mediator.Send(new ShowNewOwnText.Query(null, null), cancellationToken);
        View = new OwnTextView(Address, form, begun.Categories, problems);
        return Page();
    }
}
