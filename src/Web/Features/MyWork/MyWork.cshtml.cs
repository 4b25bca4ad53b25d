using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.MyWork;

internal sealed class MyWorkModel(IMediator mediator, SignedInUser person) : PageModel
{
    public ShowMyWork.Result Work { get; private set; } = null!;

    /// <summary>"Förvaltningschef, Socialnämnden": what the person is here.</summary>
    public string Roles => string.Join(" · ", person.Roles.Select(r =>
        string.Join(", ", new[] { T.Of(r.Role), Work.Departments.FirstOrDefault(d => d.Id == r.DepartmentId)?.Name }.OfType<string>())));

    public string Today
    {
        get
        {
            var day = Work.Today.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);
            return char.ToUpper(day[0], CultureInfo.CurrentCulture) + day[1..];
        }
    }

    /// <summary>What waits for the person, late things first.</summary>
    public IReadOnlyList<WorkItem> Items { get; private set; } = [];

    public IReadOnlyList<YearDay> Days { get; private set; } = [];

    /// <summary>The person's own departments first, each with those below it; then the rest.</summary>
    public IReadOnlyList<DepartmentLevels> OwnFirst { get; private set; } = [];

    /// <summary>Departments without any risk, neither own nor below, that have not said why.</summary>
    public IReadOnlyList<DepartmentName> Silent { get; private set; } = [];

    /// <summary>Own analyses that were returned, with what was said of the whole.</summary>
    public IEnumerable<ShowMyWork.DepartmentAnalysis> Returned => Work.State!.Analyses.Where(one => one.IsOwn && one.Standing.Status == RiskAnalysisStatus.Returned);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Work = await mediator.Send(new ShowMyWork.Query(), cancellationToken);
        if (Work.State is not { } state) return;

        var own = person.Roles.Select(r => r.DepartmentId).OfType<int>().ToHashSet();
        var trees = state.Departments.Index().GroupBy(row => state.Departments.Take(row.Index + 1).Count(above => above.Depth == 0), row => row.Item);
        OwnFirst = [.. trees.OrderByDescending(tree => tree.Any(row => own.Contains(row.Department.Id))).SelectMany(tree => tree)];
        Silent = [.. state.Departments.Where(row => row.Counts.Total == 0 && state.Analyses.Any(one => one.Department.Id == row.Department.Id && one.Standing.IsOpen)).Select(row => row.Department)];
        (Items, Days) = (WorkItem.Of(state, Work.Today), YearDay.Of(state));
    }

    public static string Month(int month) => CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedMonthName(month).TrimEnd('.');

    public static string MonthName(int month) => CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month);
}
