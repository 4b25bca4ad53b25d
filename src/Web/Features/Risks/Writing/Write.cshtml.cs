using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

public sealed class WriteModel(IMediator mediator) : PageModel
{
    // The fields that the form carries unseen.
    public const string VersionField = "version";
    public const string BeforeField = "bas";
    public const string MineField = "mitt";
    public const string TheirsField = "deras";
    public const string ChoiceField = "val.";
    public const string OwnField = "egen.";

    /// <summary>After saving: on to the next risk.</summary>
    public const string ToNext = "nasta";

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    /// <summary>Set when something has just been saved, and something is still missing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sparat { get; set; }

    public ShowWriting.Result Result { get; private set; } = null!;

    public WritingView View { get; private set; } = null!;

    /// <summary>Two people's texts to put together; null where there is nothing to choose.</summary>
    public MergeForms? Merge { get; private set; }

    public Meanwhile? Meanwhile { get; private set; }

    /// <summary>True: it has been tried to save without choosing.</summary>
    public bool LacksChoice { get; private set; }

    public string Address => $"{SiteAddress.Risk(Year, Slug)}/andra";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ShowWriting.Query(Year, Slug), cancellationToken);
        View = Result.Draft is { } draft
            ? Shown(draft.Form, draft.Version, draft.Before) with { DraftAt = draft.SavedAt }
            : Shown(Result.Form, Result.Risk.Version, Result.Form);
    }

    public Task<IActionResult> OnPostAsync(string? sedan, CancellationToken cancellationToken) =>
        SaveAsync(Sent(), SentVersion(), SentBefore(), sedan, cancellationToken);

    /// <summary>Another row of actions, or one less: the form again, with nothing lost.</summary>
    public async Task<IActionResult> OnPostRadAsync(string? rad, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var row = int.TryParse(rad, out var number) ? number - 1 : (int?)null;
        View = Shown(ReadRiskForm.From(Request.Form, row), SentVersion(), SentBefore()) with { HasEmptyRow = row is null };
        return Page();
    }

    public async Task<IActionResult> OnPostUtkastAsync(CancellationToken cancellationToken)
    {
        var at = await mediator.Send(new SaveRiskDraft.Command(Year, Slug, "", null, SentVersion(), SentBefore(), Sent()), cancellationToken);
        return Request.Headers.Accept.ToString().Contains("json", StringComparison.Ordinal) ? new JsonResult(new { text = WritingView.Kept(at) }) : Redirect(Address);
    }

    public async Task<IActionResult> OnPostKastaAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ThrowDraftAway.Command(Year, Slug, "", null), cancellationToken);
        return Redirect(Address);
    }

    /// <summary>After a lost race: what both wrote, with what the person has chosen where they differ.</summary>
    public async Task<IActionResult> OnPostSammanfogaAsync(string? sedan, CancellationToken cancellationToken)
    {
        var merge = new MergeForms(SentBefore(), RiskForm.FromJson(Request.Form[MineField]), RiskForm.FromJson(Request.Form[TheirsField]));
        if (merge.Chosen(name => Request.Form[ChoiceField + name], name => (string?)Request.Form[OwnField + name]) is { } form)
            return await SaveAsync(form, SentVersion(), merge.TheirForm, sedan, cancellationToken);

        await ReadAsync(cancellationToken);
        (Merge, LacksChoice) = (merge, true);
        Meanwhile = new Meanwhile(SentVersion(), merge.TheirForm, Result.Risk.ChangedBy, Result.Risk.ChangedAt);
        View = Shown(merge.MyForm, SentVersion(), merge.Before);
        return Page();
    }

    /// <summary>What is chosen of a text that both changed.</summary>
    public string? Choice(string name) => Request.HasFormContentType ? (string?)Request.Form[ChoiceField + name] : null;

    /// <summary>What is written for a text of which both are kept.</summary>
    public string? Own(string name) => Request.HasFormContentType ? (string?)Request.Form[OwnField + name] : null;

    private async Task<IActionResult> SaveAsync(RiskForm form, int version, RiskForm before, string? then, CancellationToken cancellationToken)
    {
        if (form.Problems() is { Count: > 0 } problems) return await RefuseAsync(form, version, before, problems, cancellationToken);

        try
        {
            var saved = await mediator.Send(new WriteRisk.Command(Year, Slug, version, form), cancellationToken);
            if (saved.Meanwhile is not { } meanwhile) return Redirect(After(saved, then));

            await mediator.Send(new SaveRiskDraft.Command(Year, Slug, "", null, version, before, form), cancellationToken);
            await ReadAsync(cancellationToken);
            (Meanwhile, Merge) = (meanwhile, new MergeForms(before, form, meanwhile.Form));
            View = Shown(form, version, before);
            return Page();
        }
        catch (RuleBrokenException broken)
        {
            return await RefuseAsync(form, version, before, [FindFormProblems.Of(broken)], cancellationToken);
        }
    }

    private string After(WriteRisk.Result saved, string? then) =>
        then == ToNext && saved.Next is { } next ? $"{SiteAddress.Risk(Year, next)}/andra"
        : saved.IsFinished || then == ToNext ? SiteAddress.Risk(Year, Slug)
        : $"{Address}?sparat=ja";

    private async Task<IActionResult> RefuseAsync(RiskForm form, int version, RiskForm before, IReadOnlyList<FormProblem> problems, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        View = Shown(form, version, before) with { Problems = problems };
        return Page();
    }

    private WritingView Shown(RiskForm form, int version, RiskForm before) => new(Address, form, version, before, Result.Choices)
    {
        IsOpen = Result.IsOpen,
        Slug = Slug,
        Similar = $"/risker/{Year}/liknande" + SiteAddress.Words(("namnd", Result.Risk.DepartmentCode.ToLowerInvariant()), ("utom", Slug)),
    };

    private RiskForm Sent() => ReadRiskForm.From(Request.Form);

    private int SentVersion() => int.TryParse(Request.Form[VersionField], out var version) ? version : 0;

    private RiskForm SentBefore() => RiskForm.FromJson(Request.Form[BeforeField]);

    private async Task ReadAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ShowWriting.Query(Year, Slug), cancellationToken);
}
