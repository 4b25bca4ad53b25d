using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

public sealed class PeriodReportsModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Period { get; set; } = "";

    public ListPeriodReports.Result Result { get; private set; } = null!;

    /// <summary>"4 av 9 rapporter är underskrivna."</summary>
    public string Lead => Result switch
    {
        { Rows.Count: 0 } => T.Of("PeriodReport.NoReports"),
        { HasPlan: false } => T.Of("PeriodReport.NoPlan", Year),
        _ when Result.Today <= Result.Period.Last => T.Of("PeriodReport.NotOver", DayWords.Full(Result.Period.Last)),
        _ => T.Of("PeriodReport.SignedOf", Result.SignedCount, T.Count("PeriodReport.Reports", Result.Rows.Count)),
    };

    /// <summary>In words for one row: where it leads.</summary>
    public string Address(ListPeriodReports.Row row) => new PeriodReportKey(Year, Result.Period.Name, row.Department?.Code).Address;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ListPeriodReports.Query(Year, Period), cancellationToken);
}
