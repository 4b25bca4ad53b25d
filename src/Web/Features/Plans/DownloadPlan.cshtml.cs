using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

[EnableRateLimiting(RateLimits.Documents)]
public sealed class DownloadPlanModel(IMediator mediator) : PlanPage
{
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

    /// <summary>Which of the year's risks, see <see cref="BasisWord"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Underlag { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (SendPlanFile.FormatOf(Format) is not { } format) return NotFound();

        var written = Regel.Where(word => !string.IsNullOrWhiteSpace(word)).ToList();
        var rules = written.Count == 0 ? [ReadPlanRules.Default] : written.ConvertAll(word => SelectionRule.Parse(word!));

        var choice = new PlanChoice(rules, ReadRules.Picks(Med, Utan, PlanAddress.Sign), BasisWord.InAddress(Underlag));

        // Nothing is sent before the file is whole: a refusal is then a page and not half a document.
        await using var file = new FileBufferingWriteStream();
        var result = await mediator.Send(new WritePlan.Query(Key, choice, format, file, PlanAddress.Asked(Utgava)), cancellationToken);
        return await this.PlanFileAsync($"internkontrollplan-{Key.InFileName}", format, result.Edition, file, cancellationToken);
    }
}
