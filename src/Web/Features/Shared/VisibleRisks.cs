using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>The one filter that every list, count, chart, export and document puts on what it reads.</summary>
internal static class VisibleRisks
{
    public static IQueryable<Risk> VisibleTo(this IQueryable<Risk> risks, AccessRights rights) =>
        rights.SeesAll ? risks : risks.Where(risk => rights.VisibleDepartments.Contains(risk.DepartmentId));

    public static IQueryable<Department> VisibleTo(this IQueryable<Department> departments, AccessRights rights) =>
        rights.SeesAll ? departments : departments.Where(department => rights.VisibleDepartments.Contains(department.Id));
}
