using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>People whose accounts are open, with their rights; a municipality has hundreds.</summary>
/// <param name="Accounts">By account, those with an address only.</param>
/// <param name="People">Those of them who have a role.</param>
/// <param name="Tree">The departments.</param>
/// <param name="Absences">What they have said of being away, gone by or not.</param>
internal sealed record OpenAccounts(IReadOnlyDictionary<int, AppUser> Accounts, IReadOnlyList<ReminderPerson> People, DepartmentTree Tree, IReadOnlyList<Absence> Absences);

/// <summary>Reads them, in two statements.</summary>
internal static class ReadPeople
{
    public static async Task<OpenAccounts> OpenAccountsAsync(this AppDbContext db, CancellationToken cancellationToken)
    {
        var read = await db.Users.AsNoTracking().AsSingleQuery().Where(account => account.IsActive && account.Email != null).OrderBy(account => account.Id)
            .Select(account => new
            {
                Account = account,
                Roles = db.RoleAssignments.Where(role => role.UserId == account.Id).Select(role => new { role.Role, role.DepartmentId }).ToList(),
                Absences = db.Absences.Where(absence => absence.UserId == account.Id).ToList(),
            })
            .ToListAsync(cancellationToken);
        var departments = await db.Departments.AsNoTracking().Select(department => new { department.Id, department.ParentId }).ToListAsync(cancellationToken);
        var tree = new DepartmentTree(departments.Select(department => (department.Id, department.ParentId)));
        IEnumerable<ReminderPerson> people = read.Where(one => one.Roles.Count > 0).Select(one =>
        {
            (Role, int?)[] roles = [.. one.Roles.Select(role => (role.Role, role.DepartmentId))];
            return new ReminderPerson(one.Account.Id, one.Account.UserName!, roles, AccessRights.From(roles, tree));
        });
        return new OpenAccounts(read.ToDictionary(one => one.Account.Id, one => one.Account), [.. people], tree, [.. read.SelectMany(one => one.Absences)]);
    }
}
