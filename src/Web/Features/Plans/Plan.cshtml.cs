using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

public sealed class PlanModel(IMediator mediator) : PageModel
{
    public const string OpenEdition = "oppen";

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<string?> Regel { get; set; } = [];

    /// <summary><see cref="OpenEdition"/> asks for the open edition; anything else is the fullest that the reader may have.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Utgava { get; set; }

    public PreviewPlan.Result Result { get; private set; } = null!;

    public ReadPlanRules Form { get; private set; } = null!;

    public PlanDraft? Draft => Result.Draft;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Form = ReadPlanRules.Written(Regel);
        var isSent = Form.Fields.Any(field => Request.Query.ContainsKey(field.Name));
        if (isSent) Form = ReadPlanRules.Filled(name => Request.Query[name]);

        Result = await mediator.Send(new PreviewPlan.Query(Year, Form.Rules, Asked(Utgava)), cancellationToken);

        // The form's fields become the rules' written form, so that an address says the same to everyone who gets it.
        return isSent && Form.IsValid ? Redirect(Address(Form.Rules)) : Page();
    }

    /// <summary>The edition that the address asks for; null when it says nothing.</summary>
    public static Edition? Asked(string? word) => word == OpenEdition ? Edition.Open : null;

    public string Address(IEnumerable<SelectionRule> rules) => $"/plan/{Year}" + SiteAddress.Words([.. Words(rules), ("utgava", Asked(Utgava) is null ? null : Utgava)]);

    /// <summary>The same plan in the other edition.</summary>
    public string OtherEdition => $"/plan/{Year}" + SiteAddress.Words([.. Words(Form.Rules), ("utgava", Result.Edition == Edition.Open ? null : OpenEdition)]);

    /// <summary>The plan as a file, in the edition that is shown.</summary>
    public string File(string format) => $"/plan/{Year}/hamta" + SiteAddress.Words([("format", format), .. Words(Form.Rules), ("utgava", Result.HasBoth && Result.Edition == Edition.Open ? OpenEdition : null)]);

    private static IEnumerable<(string Name, string? Value)> Words(IEnumerable<SelectionRule> rules) => rules.Select(rule => ("regel", (string?)rule.ToString()));
}
