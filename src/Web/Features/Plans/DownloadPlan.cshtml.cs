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
public sealed class DownloadPlanModel(IMediator mediator) : PageModel
{
    private static readonly Dictionary<WritePlan.Format, string> Types = new()
    {
        [WritePlan.Format.Docx] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [WritePlan.Format.Xlsx] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [WritePlan.Format.Html] = "text/html; charset=utf-8",
        [WritePlan.Format.Csv] = "text/csv; charset=utf-8",
        [WritePlan.Format.Json] = "application/json; charset=utf-8",
    };

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Format { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public List<string?> Regel { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public List<string?> Med { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public List<string?> Utan { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Utgava { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var format = Types.Keys.Where(f => Format.Equals(f.ToString(), StringComparison.OrdinalIgnoreCase)).ToList();
        if (format.Count == 0) return NotFound();

        var written = Regel.Where(word => !string.IsNullOrWhiteSpace(word)).ToList();
        var rules = written.Count == 0 ? [ReadPlanRules.Default] : written.ConvertAll(word => SelectionRule.Parse(word!));

        var picks = ReadRules.Picks(Med, Utan, PlanAddress.Sign);

        // Nothing is sent before the file is whole: a refusal is then a page and not half a document.
        await using var file = new FileBufferingWriteStream();
        var result = await mediator.Send(new WritePlan.Query(Year, rules, format[0], file, Edition: PlanAddress.Asked(Utgava), Picks: picks), cancellationToken);

        Response.ContentType = Types[format[0]];
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"internkontrollplan-{Year}{(result.Edition == Edition.Open ? "-oppen" : "")}.{Format.ToLowerInvariant()}",
        }.ToString();
        await file.DrainBufferAsync(Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
