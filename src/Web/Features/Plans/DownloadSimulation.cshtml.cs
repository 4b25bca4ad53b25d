using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class DownloadSimulationModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<string?> Alternativ { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public List<string?> Med { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public List<string?> Utan { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Utgava { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var alternatives = Alternativ.OfType<string>().Select(PlanAlternative.Parse).ToList();
        var picks = ReadRules.Picks(Med, Utan, PlanAddress.Sign);

        // Nothing is sent before the file is whole: a refusal is then a page and not half a workbook.
        await using var file = new FileBufferingWriteStream();
        var edition = await mediator.Send(new WriteSimulation.Query(Year, alternatives, picks, WriteSimulation.Format.Xlsx, file, PlanAddress.Asked(Utgava)), cancellationToken);

        Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"jamforelse-{Year}{(edition == Edition.Open ? "-oppen" : "")}.xlsx",
        }.ToString();
        await file.DrainBufferAsync(Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
