using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>A person sees how a department's risks are taken out to a workbook and brought in again.</summary>
public static class ShowDepartmentExcel
{
    public sealed record Query(int Year, string Department) : IRequest<Result>;

    /// <param name="Risks">How many the department has.</param>
    /// <param name="Waiting">A file that was uploaded and not brought in; null when there is none.</param>
    public sealed record Result(string DepartmentCode, string DepartmentName, int Risks, string? Waiting);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var (year, department) = await db.ImportDepartmentAsync(user.Rights, query.Year, query.Department, cancellationToken);
            var risks = await db.Risks.CountAsync(risk => risk.PlanningYearId == year.Id && risk.DepartmentId == department.Id, cancellationToken);
            var waiting = await db.PendingImports.Of(db, user, year.Year, department.Id).Select(import => import.FileName).FirstOrDefaultAsync(cancellationToken);
            return new Result(department.Code, department.Name, risks, waiting);
        }
    }
}
