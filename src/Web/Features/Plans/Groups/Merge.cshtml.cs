using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

public sealed class MergeModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public PreviewMerger.Result Result { get; private set; } = null!;

    public MergeForm Form { get; private set; } = new();

    public string Address => SiteAddress.CommonRisks(Year);

    /// <summary>The way to work out the value that is chosen in the form.</summary>
    public GroupValue How => GroupWords.Read(Form.Satt);

    public async Task OnGetAsync(List<string> risk, string? grupp, CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new PreviewMerger.Query(Year, [], string.IsNullOrEmpty(grupp) ? risk : null, string.IsNullOrEmpty(grupp) ? null : grupp), cancellationToken);
        Form = new MergeForm
        {
            Grupp = grupp,
            Version = Result.Group?.Version,
            Titel = Result.Group?.Title ?? Result.Chosen.FirstOrDefault()?.Title,
            Satt = GroupWords.Of(Result.Group?.How ?? GroupValue.Max),
            Skal = Result.Group?.Reason,
        };
    }

    /// <summary>Only looks: works out again what the ticked risks would be.</summary>
    public Task<IActionResult> OnPostVisaAsync(MergeForm form, CancellationToken cancellationToken) => ShowAsync(form, cancellationToken);

    public async Task<IActionResult> OnPostAsync(MergeForm form, CancellationToken cancellationToken)
    {
        // One that is asked for has not been looked at yet.
        if (form.More is not null) return await ShowAsync(form, cancellationToken);

        try
        {
            return Redirect($"{Address}?klart={await SaveAsync(form, cancellationToken)}");
        }
        catch (RuleBrokenException broken)
        {
            return await ShowAsync(form.Wrong(broken), cancellationToken);
        }
    }

    private async Task<string> SaveAsync(MergeForm form, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(form.Grupp))
            return (await mediator.Send(new MergeRisks.Command(Year, form.Risk, form.Said), cancellationToken)).Reference.ToLowerInvariant();

        await mediator.Send(new ChangeRiskGroup.Command(new GroupKey(Year, form.Grupp, form.Version), form.Risk, form.Said), cancellationToken);
        return form.Grupp;
    }

    private async Task<IActionResult> ShowAsync(MergeForm form, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> more = form.More is { } asked ? [asked] : [];
        Result = await mediator.Send(new PreviewMerger.Query(Year, form.Visad, [.. form.Risk, .. more], string.IsNullOrEmpty(form.Grupp) ? null : form.Grupp), cancellationToken);
        Form = form.More is { } missing && Result.Unknown.Contains(missing)
            ? form.Wrong("till", T.Of("Groups.NoRisk", form.Till!))
            : form with { Till = null, Titel = form.Titel ?? Result.Chosen.FirstOrDefault()?.Title };

        // What is shown is what was worked out, not what was sent.
        ModelState.Clear();
        return Page();
    }
}
