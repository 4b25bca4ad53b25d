using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Features.Risks.Writing;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

public sealed class OwnTextModel(IMediator mediator) : PageModel
{
    /// <summary>The value of <see cref="Klart"/> after saving.</summary>
    public const string Saved = "sparat";

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>What has just been done; null for nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Klart { get; set; }

    public OwnText Text { get; private set; } = null!;

    public OwnTextView View { get; private set; } = null!;

    /// <summary>Nothing was saved: somebody else has changed the text to what <see cref="Text"/> says.</summary>
    public bool IsLost { get; private set; }

    public string Address => $"/risker/katalog/{Id}";

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(null, [], cancellationToken);

    public async Task<IActionResult> OnPostAsync(OwnTextForm form, CancellationToken cancellationToken)
    {
        if (form.Problems is { Count: > 0 } problems) return await AgainAsync(form, problems, cancellationToken);

        try
        {
            var saved = await mediator.Send(new ChangeOwnText.Command(Id, form.Version, form.Words), cancellationToken);
            if (saved.Meanwhile is not { } meanwhile) return Redirect($"{Address}?klart={Saved}");

            // What the person typed stays, to be saved on top of what is shown as the other's.
            IsLost = true;
            return await AgainAsync(form with { Version = meanwhile.Version }, [], cancellationToken);
        }
        catch (RuleBrokenException broken)
        {
            return await AgainAsync(form, [FindFormProblems.Of(broken)], cancellationToken);
        }
    }

    public Task<IActionResult> OnPostUrBrukAsync(int version, CancellationToken cancellationToken) => DoAsync(new TakeOwnTextOut.Command(Id, version), cancellationToken);

    public Task<IActionResult> OnPostIBrukAsync(int version, CancellationToken cancellationToken) => DoAsync(new PutOwnTextBack.Command(Id, version), cancellationToken);

    private async Task<IActionResult> DoAsync(IRequest<Unit> command, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(command, cancellationToken);
            return Redirect(Address);
        }
        catch (RuleBrokenException broken)
        {
            return await AgainAsync(null, [FindFormProblems.Of(broken)], cancellationToken);
        }
    }

    private async Task<IActionResult> AgainAsync(OwnTextForm? form, IReadOnlyList<FormProblem> problems, CancellationToken cancellationToken)
    {
        await ReadAsync(form, problems, cancellationToken);
        return Page();
    }

    private async Task ReadAsync(OwnTextForm? form, IReadOnlyList<FormProblem> problems, CancellationToken cancellationToken)
    {
        var shown = await mediator.Send(new ShowOwnText.Query(Id), cancellationToken);
        Text = shown.Text;
        View = new OwnTextView(Address, form ?? OwnTextForm.Of(shown.Text.Words, shown.Text.Version), shown.Categories, problems);
    }
}
