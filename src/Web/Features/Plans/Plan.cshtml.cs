using MediatR;
using Microsoft.AspNetCore.Mvc;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

public sealed class PlanModel(IMediator mediator) : PlanPage
{
    public const string Saved = "sparat";

    /// <summary>Versions on the page; the others are counted.</summary>
    public const int MostVersions = 6;

    [BindProperty(SupportsGet = true)]
    public List<string?> Regel { get; set; } = [];

    /// <summary><see cref="PlanAddress.OpenEdition"/> asks for the open edition; anything else is the fullest that the reader may have.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Utgava { get; set; }

    /// <summary>Which of the year's risks, see <see cref="BasisWord"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Underlag { get; set; }

    /// <summary><see cref="Saved"/> after the draft was kept.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Klart { get; set; }

    /// <summary>Only this department's rows are shown.</summary>
    [BindProperty(SupportsGet = true, Name = PlanAddress.Department)]
    public string? Namnd { get; set; }

    /// <summary>Only this category's rows are shown.</summary>
    [BindProperty(SupportsGet = true, Name = PlanAddress.Category)]
    public string? Kategori { get; set; }

    public PreviewPlan.Result Result { get; private set; } = null!;

    public ReadPlanRules Form { get; private set; } = null!;

    public ReadPlanPicks Picks { get; private set; } = null!;

    /// <summary>The address says which plan; else the stored one is shown.</summary>
    public bool IsAsked { get; private set; }

    public bool IsValid => Form.IsValid && Picks.Problem is null;

    public PlanDraft? Draft => Result.Draft;

    /// <summary>Where this plan is, in the edition that is asked for.</summary>
    public PlanAddress Here => new(Key, Picks.Picks, PlanAddress.Asked(Utgava) is not null, BasisWord.InAddress(Underlag));

    /// <summary>The same plan in the other edition.</summary>
    public string OtherEdition => (Here with { IsOpen = Result.Edition != Edition.Open }).Plan(Form.Rules);

    public bool IsNarrowed => !string.IsNullOrEmpty(Namnd) || !string.IsNullOrEmpty(Kategori);

    /// <summary>The chosen rows that are shown.</summary>
    public IReadOnlyList<SelectedRisk<DraftRisk>> Rows => IsNarrowed ? [.. Draft!.Together.Selection.In.Where(row => IsShown(row.Ranked.Risk))] : Draft!.Together.Selection.In;

    /// <summary>Where a chosen row stands now, from 1.</summary>
    public int PlaceOf(SelectedRisk<DraftRisk> row) => 1 + Draft!.Together.Selection.In.TakeWhile(other => other != row).Count();

    /// <summary>The plan's versions, and whether what is shown is kept as the draft.</summary>
    public ListPlanVersions.Result Versions { get; private set; } = null!;

    /// <summary>What is shown is what the newest version has.</summary>
    public bool IsStored => Versions.Versions is [{ Version: var newest }, ..] && newest.Choice == Result.Choice;

    /// <summary>It can be kept as the draft: something is shown, it is not kept already, and no version waits for a decision.</summary>
    public bool CanBeSaved => Versions.MayChange && Draft is not null && !(IsStored && Versions.Open is not null) && Versions.Open is not { Status: PlanVersionStatus.Proposed };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var isSent = Read(name => Request.Query[name]);
        Versions = await mediator.Send(new ListPlanVersions.Query(Key), cancellationToken);
        Result = await PreviewAsync(cancellationToken);
        if (!IsAsked && Draft is not null)
        {
            Form = ReadPlanRules.Written(Result.Choice.Rules.Select(rule => rule.ToString()));
            Picks = ReadPlanPicks.Of(Result.Choice.Picks);
            Underlag = BasisWord.Written(Result.Choice.Basis);
        }

        // The form's fields become the rules' written form, so that an address says the same to everyone who gets it.
        return isSent && IsValid ? Redirect(Here.Plan(Form.Rules)) : Page();
    }

    /// <summary>Keeps what is shown as the draft.</summary>
    public async Task<IActionResult> OnPostUtkastAsync(string? sedd, string? anteckning, CancellationToken cancellationToken)
    {
        Regel = [.. Request.Form["regel"]];
        Read(name => Request.Form[name]);
        if (!IsValid) return (await mediator.Send(new ListPlanVersions.Query(Key), cancellationToken)).MayChange ? BadRequest() : throw new ForbiddenException();

        await mediator.Send(new SavePlanDraft.Command(Key, new PlanChoice(Form.Rules, Picks.Picks, BasisWord.InAddress(Underlag)), anteckning, sedd), cancellationToken);
        return Redirect($"{Root}?klart={Saved}");
    }

    /// <summary>The plan as a file, in the edition that is shown.</summary>
    public string File(string format) => (Here with { IsOpen = Result.HasBoth && Result.Edition == Edition.Open }).File(Form.Rules, format);

    /// <summary>Reads rules and picks. Says whether the form's fields were sent.</summary>
    private bool Read(Func<string, IEnumerable<string?>> value)
    {
        Form = ReadPlanRules.Written(Regel);
        var isSent = Form.Fields.Any(field => Request.Query.ContainsKey(field.Name));
        if (isSent) Form = ReadPlanRules.Filled(name => Request.Query[name]);
        Picks = ReadPlanPicks.From(value, isSent);
        IsAsked = isSent || Regel.Any(word => !string.IsNullOrWhiteSpace(word)) || Picks.Readable.Count > 0 || Picks.Problem is not null || !string.IsNullOrEmpty(Underlag);
        return isSent;
    }

    private async Task<PreviewPlan.Result> PreviewAsync(CancellationToken cancellationToken)
    {
        try
        {
            var choice = IsAsked && IsValid ? new PlanChoice(Form.Rules, Picks.Picks, BasisWord.InAddress(Underlag)) : null;
            return await mediator.Send(new PreviewPlan.Query(Key, choice, PlanAddress.Asked(Utgava), IsFrame: !IsValid), cancellationToken);
        }
        catch (RuleBrokenException broken) when (ReadPlanPicks.Concerns(broken.Rule))
        {
            Picks.Refuse(broken);
            return await mediator.Send(new PreviewPlan.Query(Key, null, PlanAddress.Asked(Utgava), IsFrame: true), cancellationToken);
        }
    }

    private bool IsShown(DraftRisk risk) =>
        (string.IsNullOrEmpty(Namnd) || risk.Departments.Contains(Namnd, StringComparer.OrdinalIgnoreCase))
        && (string.IsNullOrEmpty(Kategori) || (risk.Category ?? PlanAddress.NoCategory).Equals(Kategori, StringComparison.OrdinalIgnoreCase));
}
