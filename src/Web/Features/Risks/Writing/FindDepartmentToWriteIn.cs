using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>The departments that somebody may record risks for.</summary>
internal static class FindDepartmentToWriteIn
{
    /// <exception cref="NotFoundException">There is no such department, or it is not the person's.</exception>
    public static async Task<Department> DepartmentToWriteInAsync(this AppDbContext db, AccessRights rights, string code, CancellationToken cancellationToken)
    {
        var wanted = code.ToUpperInvariant();
        var department = await db.Departments.SingleOrDefaultAsync(d => d.Code == wanted, cancellationToken);
        return department is not null && rights.May(Operation.EditRisks, department.Id) ? department : throw new NotFoundException();
    }

    public static Task<List<DepartmentChoice>> DepartmentsToWriteInAsync(this AppDbContext db, AccessRights rights, CancellationToken cancellationToken)
    {
        var reach = rights.ReachOf(Operation.EditRisks);
        return db.Departments.AsNoTracking()
            .Where(d => reach.Everywhere || reach.Departments.Contains(d.Id))
            .OrderBy(d => d.Code)
            .Select(d => new DepartmentChoice(d.Id, d.ParentId, d.Code, d.Name))
            .ToListAsync(cancellationToken);
    }
}
