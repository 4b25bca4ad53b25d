using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>Reads whose risks a person wants to take out to a file and in again, and what lies half-way.</summary>
internal static class LoadImportDepartment
{
    /// <exception cref="NotFoundException">There is no such year or department, or it may not be seen.</exception>
    /// <exception cref="ForbiddenException">The person may not change all of its risks.</exception>
    /// <exception cref="Domain.RuleBrokenException">The year is closed, or the analysis is handed in.</exception>
    public static async Task<(PlanningYear Year, Department Department)> ImportDepartmentAsync(this AppDbContext db, AccessRights rights, int year, string code, CancellationToken cancellationToken)
    {
        var planningYear = await db.PlanningYearAsync(year, cancellationToken);
        var upper = code.ToUpperInvariant();
        var department = await db.Departments.AsNoTracking().VisibleTo(rights).SingleOrDefaultAsync(d => d.Code == upper, cancellationToken) ?? throw new NotFoundException();
        if (!rights.May(Operation.EditRisks, department.Id) || !rights.May(Operation.ReadSecretRisks, department.Id)) throw new ForbiddenException();

        planningYear.RequireOpen();
        await db.RequireOpenAnalysesAsync(rights, planningYear.Id, [department.Id], cancellationToken);
        return (planningYear, department);
    }

    /// <summary>The files that the person has uploaded for the department and not brought in, the newest first.</summary>
    public static IQueryable<PendingImport> Of(this IQueryable<PendingImport> imports, AppDbContext db, ICurrentUser user, int year, int departmentId) => imports
        .Where(import => import.Year == year && import.DepartmentId == departmentId && db.Users.Any(account => account.Id == import.UserId && account.UserName == user.Name))
        .OrderByDescending(import => import.Id);
}
