using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>What follows from a person's roles, with the tree of departments as it is now.</summary>
internal static class ReadRights
{
    public static async Task<AccessRights> RightsAsync(this AppDbContext db, IReadOnlyCollection<(Role Role, int? DepartmentId)> roles, CancellationToken cancellationToken)
    {
        var departments = roles.Any(role => role.DepartmentId is not null)
            ? await db.Departments.AsNoTracking().Select(d => new { d.Id, d.ParentId }).ToListAsync(cancellationToken)
            : [];
        return AccessRights.From(roles, new DepartmentTree(departments.Select(d => (d.Id, d.ParentId))));
    }
}
