using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>The departments that somebody may record risks for.</summary>
internal static class FindDepartmentsToWriteIn
{
    public static Task<List<DepartmentName>> DepartmentsToWriteInAsync(this AppDbContext db, AccessRights rights, CancellationToken cancellationToken)
    {
        var reach = rights.ReachOf(Operation.EditRisks);
        return db.Departments.AsNoTracking()
            .Where(d => reach.Everywhere || reach.Departments.Contains(d.Id))
            .OrderBy(d => d.Code)
            .Select(d => new DepartmentName(d.Id, d.Code, d.Name, d.ParentId))
            .ToListAsync(cancellationToken);
    }
}
