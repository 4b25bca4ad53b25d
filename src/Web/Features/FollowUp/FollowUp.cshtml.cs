using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

public sealed class FollowUpModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The code of a department.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Namnd { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Visa { get; set; }

    /// <summary>"mal": also goal by goal.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Per { get; set; }

    /// <summary>Null where it is not asked for.</summary>
    public IReadOnlyList<ShowFollowUpByGoal.Row>? ByGoal { get; private set; }

    public ShowFollowUp.Result Result { get; private set; } = null!;

    public ShownControls Shown => ShownControlsWords.Read(Visa);

    public int ShownCount => Result.Departments.Sum(department => department.Rows.Count);

    public bool IsFiltered => Namnd is { Length: > 0 } || Shown != ShownControls.All;

    /// <summary>The last period that is over, which there is a report to write of; the first before any is.</summary>
    public string ReportPeriod => (Result.Periods.LastOrDefault(period => period.Period.Last < Result.Today) ?? Result.Periods[0]).Period.Name;

    /// <summary>"24 av 34 kontroller är rapporterade för kvartal 3. 4 är försenade och 5 visar avvikelse."</summary>
    public string Lead => Result switch
    {
        { IsFollowed: false } => T.Of("FollowUp.NotFollowed", Year),
        { Total: 0 } => T.Of("FollowUp.NoControls"),
        { Now: { Total: > 0 } now } => T.Of("FollowUp.Lead", now.Reported, now.Total, OccurrenceWords.Of(now.Period).ToLowerInvariant(), now.Of(OccurrenceState.Late), now.Of(OccurrenceState.Deviation)),
        _ => T.Count("FollowUp.LeadQuiet", Result.Total),
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ShowFollowUp.Query(Year, string.IsNullOrWhiteSpace(Namnd) ? null : Namnd, Shown), cancellationToken);
        if (Per == "mal") ByGoal = await mediator.Send(new ShowFollowUpByGoal.Query(Year), cancellationToken);
    }
}
