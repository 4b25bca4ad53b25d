using MediatR;
using Microsoft.AspNetCore.Mvc;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

public sealed class PlanItemModel(IMediator mediator) : PlanItemPage(mediator)
{
    private readonly IMediator _mediator = mediator;

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public override string Address => $"{Root}/rader/{Id}";

    public override bool IsNew => false;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var result = await ReadAsync(Id, null, cancellationToken);
        Form = PlanItemForm.Of(result.Text!, result.Seen);
    }

    public Task<IActionResult> OnPostAsync(PlanItemForm form, CancellationToken cancellationToken) => SaveAsync(form, Id, cancellationToken);

    public async Task<IActionResult> OnPostTaBortAsync(int? version, CancellationToken cancellationToken)
    {
        try
        {
            await _mediator.Send(new RemovePlanItem.Command(Key, Id, version), cancellationToken);
            return Redirect($"{Root}/rader");
        }
        catch (ConflictException lost)
        {
            await OnGetAsync(cancellationToken);
            Form = Form.Wrong("vad", lost.Problems[0].What);
            return Page();
        }
    }
}
