using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

public sealed class PlanModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<string?> Regel { get; set; } = [];

    /// <summary><see cref="PlanAddress.OpenEdition"/> asks for the open edition; anything else is the fullest that the reader may have.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Utgava { get; set; }

    /// <summary>Only this department's rows are shown.</summary>
    [BindProperty(SupportsGet = true, Name = PlanAddress.Department)]
    public string? Namnd { get; set; }

    /// <summary>Only this category's rows are shown.</summary>
    [BindProperty(SupportsGet = true, Name = PlanAddress.Category)]
    public string? Kategori { get; set; }

    public PreviewPlan.Result Result { get; private set; } = null!;

    public ReadPlanRules Form { get; private set; } = null!;

    public ReadPlanPicks Picks { get; private set; } = null!;

    public bool IsValid => Form.IsValid && Picks.Problem is null;

    public PlanDraft? Draft => Result.Draft;

    /// <summary>Where this plan is, in the edition that is asked for.</summary>
    public PlanAddress Here => new(Year, Picks.Picks, PlanAddress.Asked(Utgava) is not null);

    /// <summary>The same plan in the other edition.</summary>
    public string OtherEdition => (Here with { IsOpen = Result.Edition != Edition.Open }).Plan(Form.Rules);

    public bool IsNarrowed => !string.IsNullOrEmpty(Namnd) || !string.IsNullOrEmpty(Kategori);

    /// <summary>The chosen rows that are shown.</summary>
    public IReadOnlyList<SelectedRisk<DraftRisk>> Rows => IsNarrowed ? [.. Draft!.Together.Selection.In.Where(row => IsShown(row.Ranked.Risk))] : Draft!.Together.Selection.In;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Form = ReadPlanRules.Written(Regel);
        var isSent = Form.Fields.Any(field => Request.Query.ContainsKey(field.Name));
        if (isSent) Form = ReadPlanRules.Filled(name => Request.Query[name]);
        Picks = ReadPlanPicks.From(name => Request.Query[name], isSent);

        Result = await PreviewAsync(cancellationToken);

        // The form's fields become the rules' written form, so that an address says the same to everyone who gets it.
        return isSent && IsValid ? Redirect(Here.Plan(Form.Rules)) : Page();
    }

    /// <summary>The plan as a file, in the edition that is shown.</summary>
    public string File(string format) => (Here with { IsOpen = Result.HasBoth && Result.Edition == Edition.Open }).File(Form.Rules, format);

    private async Task<PreviewPlan.Result> PreviewAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await mediator.Send(Query(IsValid ? Form.Rules : []), cancellationToken);
        }
        catch (RuleBrokenException broken) when (ReadPlanPicks.Concerns(broken.Rule))
        {
            Picks.Refuse(broken);
            return await mediator.Send(Query([]), cancellationToken);
        }
    }

    private PreviewPlan.Query Query(IReadOnlyList<SelectionRule> rules) => new(Year, rules, PlanAddress.Asked(Utgava), Picks.Picks);

    private bool IsShown(DraftRisk risk) =>
        (string.IsNullOrEmpty(Namnd) || risk.Departments.Contains(Namnd, StringComparer.OrdinalIgnoreCase))
        && (string.IsNullOrEmpty(Kategori) || (risk.Category ?? PlanAddress.NoCategory).Equals(Kategori, StringComparison.OrdinalIgnoreCase));
}
