using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

public sealed class NewPlanItemModel(IMediator mediator) : PlanItemPage(mediator)
{
    /// <summary>A risk whose department's own control is adjusted.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Egen { get; set; }

    /// <summary>A control of the library, counted from 1, that the form begins with.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Bibliotek { get; set; }

    /// <summary>A deviation of the year before that the form begins with, such as "sn-k04/2025-Q3".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Avvikelse { get; set; }

    public override string Address => $"{Root}/rader/ny";

    public override bool IsNew => true;

    public async Task OnGetAsync(PlanItemForm form, CancellationToken cancellationToken)
    {
        var result = await ReadAsync(null, string.IsNullOrWhiteSpace(Egen) ? null : Egen, cancellationToken, string.IsNullOrWhiteSpace(Avvikelse) ? null : Avvikelse);
        Form = result.Text is { } own ? PlanItemForm.Of(own) : form with { Version = null };
        if (Bibliotek is { } number && number >= 1 && number <= Library.Count) Form = Filled(Form, Library[number - 1]);
    }

    public Task<IActionResult> OnPostAsync(PlanItemForm form, CancellationToken cancellationToken) => SaveAsync(form, null, cancellationToken);

    private static PlanItemForm Filled(PlanItemForm form, LibraryControl control) => form with { Process = control.Process, Vad = control.What, Metod = control.Method, Ofta = control.Frequency };
}
