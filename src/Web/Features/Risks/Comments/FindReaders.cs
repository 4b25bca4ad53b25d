using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Comments;

/// <summary>Somebody who may read the risk, and so be named in what is said of it.</summary>
public sealed record Reader(int Id, string Name, string Title);

/// <summary>Finds the people who may read a risk; a municipality has hundreds of accounts, and their roles are read at once.</summary>
internal static class FindReaders
{
    public static async Task<List<Reader>> ReadersAsync(this AppDbContext db, int departmentId, bool isSecret, CancellationToken cancellationToken)
    {
        var departments = await db.Departments.AsNoTracking().Select(d => new { d.Id, d.ParentId }).ToListAsync(cancellationToken);
        var tree = new DepartmentTree(departments.Select(d => (d.Id, d.ParentId)));
        var roles = await db.Users.AsNoTracking().Where(user => user.IsActive)
            .Join(db.RoleAssignments, user => user.Id, given => given.UserId, (user, given) => new { user.Id, user.DisplayName, user.Title, given.Role, given.DepartmentId })
            .ToListAsync(cancellationToken);

        return
        [
            .. roles.GroupBy(row => new Reader(row.Id, row.DisplayName, row.Title))
                .Where(person => AccessRights.From([.. person.Select(row => (row.Role, row.DepartmentId))], tree).MaySee(departmentId, isSecret))
                .Select(person => person.Key)
                .OrderBy(person => person.Name, StringComparer.CurrentCulture).ThenBy(person => person.Id),
        ];
    }
}
