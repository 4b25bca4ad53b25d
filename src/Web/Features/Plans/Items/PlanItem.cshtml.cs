using MediatR;
using Microsoft.AspNetCore.Mvc;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

public sealed class PlanItemModel(IMediator mediator, ICurrentUser user) : PlanItemPage(mediator, user)
{
    private readonly IMediator _mediator = mediator;

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public override string Address => $"/plan/{Year}/rader/{Id}";

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
            await _mediator.Send(new RemovePlanItem.Command(Year, Id, version), cancellationToken);
            return Redirect($"/plan/{Year}/rader");
        }
        catch (ConflictException lost)
        {
            await OnGetAsync(cancellationToken);
            Form = Form.Wrong("vad", lost.Problems[0].What);
            return Page();
        }
    }
}
