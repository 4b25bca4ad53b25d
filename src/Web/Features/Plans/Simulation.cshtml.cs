using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

public sealed class SimulationModel(IMediator mediator) : PageModel
{
    /// <summary>What stands in the form until somebody fills it in.</summary>
    private static readonly string[] Suggestions = ["top:20", "top:15,per-goal:1", "per-department:2"];

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<string?> Alternativ { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Utgava { get; set; }

    /// <summary>One form per alternative, used or not.</summary>
    public IReadOnlyList<ReadPlanRules> Forms { get; private set; } = [];

    public ReadPlanPicks Picks { get; private set; } = null!;

    /// <summary>What is wrong and belongs to no field.</summary>
    public string? Problem { get; private set; }

    /// <summary>Null where something is wrong.</summary>
    public SimulationContent? Compared { get; private set; }

    public PlanAddress Here => new(Year, Picks.Picks, PlanAddress.Asked(Utgava) is not null);

    public IReadOnlyList<PlanAlternative> Alternatives => [.. Used.Where(form => form.IsValid).Select(form => new PlanAlternative(form.Rules))];

    /// <summary>The same simulation in the other edition.</summary>
    public string OtherEdition => (Here with { IsOpen = Compared!.Edition != Edition.Open }).Simulation(Alternatives);

    private IEnumerable<ReadPlanRules> Used => Forms.Where(form => !form.IsEmpty);

    /// <summary>A field's name in the form of one alternative.</summary>
    public static string Field(int form, RuleField field) => $"{(char)('a' + form)}-{field.Name}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var isSent = Request.Query.Keys.Any(key => key.Length > 2 && key[1] == '-' && key[0] is >= 'a' and <= 'd');
        Forms = [.. Enumerable.Range(0, PlanSimulation<DraftRisk>.Most).Select<int, ReadPlanRules>(isSent ? Filled : Written)];
        Picks = ReadPlanPicks.From(name => Request.Query[name], isSent: false);
        Problem = Picks.Problem ?? Used.Select(form => form.Problem).FirstOrDefault(problem => problem is not null);
        if (Problem is null && Used.All(form => form.IsValid)) await SimulateAsync(cancellationToken);

        // As on the plan page: an address says the same to everyone who gets it.
        return isSent && Compared is not null ? Redirect(Here.Simulation(Alternatives)) : Page();
    }

    private async Task SimulateAsync(CancellationToken cancellationToken)
    {
        try
        {
            Compared = await mediator.Send(new SimulatePlan.Query(Year, Alternatives, Picks.Picks, PlanAddress.Asked(Utgava)), cancellationToken);
        }
        catch (RuleBrokenException broken) when (broken.Rule == Rule.AlternativesMustBeTwoToFour || ReadPlanPicks.Concerns(broken.Rule))
        {
            Problem = T.Of($"Rule.{broken.Rule}", [.. broken.Details]);
        }
    }

    private ReadPlanRules Filled(int form) => ReadPlanRules.Filled(name => Request.Query[$"{(char)('a' + form)}-{name}"]);

    /// <summary>The alternatives of the address; where it has fewer than two, suggestions that differ from it are added.</summary>
    private ReadPlanRules Written(int form)
    {
        var written = Alternativ.OfType<string>().Where(text => text.Trim().Length > 0).ToList();
        if (written.Count < PlanSimulation<DraftRisk>.Fewest) written = [.. written, .. Suggestions.Except(written)];
        return form < written.Count ? ReadPlanRules.Written(written[form].Split(',')) : ReadPlanRules.Filled(_ => null);
    }
}
