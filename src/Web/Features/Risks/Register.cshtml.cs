using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

public sealed class RegisterModel(IMediator mediator) : PageModel
{
    public RegisterAddress Address { get; private set; } = null!;

    public ListRisks.Result Result { get; private set; } = null!;

    public Pagination Pagination => new(Result.Page, Result.PageCount, page => Address.With(RegisterAddress.Page, page == 1 ? null : $"{page}"));

    /// <summary>Where in the tree the register stands; null when it shows all.</summary>
    public DepartmentPlace? Place => Result.Department is { } department ? new(Result.Departments, department, Result.IsOnly, Address.In) : null;

    /// <summary>What passes the filters, by department and level.</summary>
    public DepartmentTable ByDepartment
    {
        get
        {
            var shown = Result.Department is not { } department ? null : Result.IsOnly ? new HashSet<int> { department.Id } : Result.Departments.WithBelow(department.Id);
            var departments = Result.Departments.Branches.Select(branch => branch.Department).Where(department => shown is null || shown.Contains(department.Id)).ToList();
            var counts = Result.Matching.Counts.Select(count => (count.DepartmentId, count.Level, count.Count)).ToList();
            return new DepartmentTable(
                Address.Year,
                DepartmentLevels.Of(Result.RowYear.ScoringModel, departments, counts),
                new LevelCounts(Result.RowYear.ScoringModel, counts.Select(count => (count.Level, count.Count))),
                Register: (code, level) => Address.In(code, Result.IsOnly, level),
                Down: code => Address.In(code, false),
                AllDepartment: Result.Department?.Code);
        }
    }

    public async Task OnGetAsync(int year, CancellationToken cancellationToken)
    {
        Address = RegisterAddress.Read(year, Request.Query);
        Result = await mediator.Send(new ListRisks.Query(Address), cancellationToken);
    }

    /// <summary>The two highest levels, highest first: the ones that the page's first sentence counts.</summary>
    public IEnumerable<RiskBand> HighestLevels => Result.Model.Bands.Reverse().Take(2).Where(band => Result.Total.At(band.Level) > 0);

    /// <summary>Whether the value is the two steps multiplied, so that the column of steps may say so.</summary>
    public bool IsProduct => Result.Model.Formula == ValueFormula.Product;

    public string StepsHeading => T.Of(IsProduct ? "Register.Product" : "Register.Steps");

    /// <summary>For <c>aria-sort</c>: how a column is sorted.</summary>
    public string SortOf(string column) =>
        SortRisks.Column(Address) != column ? "none" : SortRisks.IsFalling(Address) ? "descending" : "ascending";
}
