using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Calibrations;

public sealed class NewestCalibrationModel(IMediator mediator) : PageModel
{
    /// <summary>To the newest year; before there is any, to the start page, which says what to do first.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Redirect(await mediator.Send(new FindNewestYear.Query(), cancellationToken) is { } year ? $"/kalibrering/{year}" : "/");
}
