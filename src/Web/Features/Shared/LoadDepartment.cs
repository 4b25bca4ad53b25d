using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Finds the department that an address names.</summary>
internal static class LoadDepartment
{
    /// <summary>The department for somebody who wants to do something in it.</summary>
    /// <param name="db">Where it is; it is tracked.</param>
    /// <param name="rights">The person's.</param>
    /// <param name="operation">What the person wants to do there.</param>
    /// <param name="code">Its code, in capitals or not.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="NotFoundException">There is no such department, or the person sees none of its risks.</exception>
    /// <exception cref="ForbiddenException">The person may not do it there.</exception>
    public static async Task<Department> DepartmentForAsync(this AppDbContext db, AccessRights rights, Operation operation, string code, CancellationToken cancellationToken)
    {
        var named = code.ToUpperInvariant();
        var department = await db.Departments.VisibleTo(rights).SingleOrDefaultAsync(department => department.Code == named, cancellationToken) ?? throw new NotFoundException();
        return rights.May(operation, department.Id) ? department : throw new ForbiddenException();
    }
}
