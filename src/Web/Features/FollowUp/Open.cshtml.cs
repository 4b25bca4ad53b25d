using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

public sealed class OpenModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Control { get; set; } = "";

    /// <summary>When it happens or happened, as 2026-10-31.</summary>
    public string? Dag { get; private set; }

    /// <summary>What it is.</summary>
    public string? Vad { get; private set; }

    /// <summary>What is wrong and at which field; null when nothing is.</summary>
    public (string Field, string Text)? Problem { get; private set; }

    public ShowControl.Result Result { get; private set; } = null!;

    public string? ProblemAt(string field) => Problem is { } problem && problem.Field == field ? problem.Text : null;

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? dag, string? vad, CancellationToken cancellationToken)
    {
        Vad = vad;
        if (IsoDay.Read(dag) is not { } day)
        {
            Problem = ("dag", T.Of("Analysis.SayDay"));
        }
        else
        {
            try
            {
                return Redirect(SiteAddress.Occurrence(Year, Control, (await mediator.Send(new OpenOccurrence.Command(Year, Control, day, vad), cancellationToken)).Period));
            }
            catch (RuleBrokenException broken)
            {
                Problem = (broken.Rule is Rule.FollowUpMustSayWhy or Rule.TextMustNotBeTooLong ? "vad" : "dag", broken.Rule == Rule.FollowUpMustSayWhy ? T.Of("Event.SayWhat") : T.Of($"Rule.{broken.Rule}", [.. broken.Details]));
            }
            catch (ConflictException lost)
            {
                Problem = ("dag", lost.Problems[0].What);
            }
        }

        await ReadAsync(dag, cancellationToken);
        return Page();
    }

    private async Task ReadAsync(string? day, CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ShowControl.Query(Year, Control), cancellationToken);
        Dag = day ?? Result.Today.ToIso();
    }
}
