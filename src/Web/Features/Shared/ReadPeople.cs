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
internal sealed record OpenAccounts(IReadOnlyDictionary<int, AppUser> Accounts, IReadOnlyList<ReminderPerson> People, DepartmentTree Tree);

/// <summary>Reads them, in three statements.</summary>
internal static class ReadPeople
{
    public static async Task<OpenAccounts> OpenAccountsAsync(this AppDbContext db, CancellationToken cancellationToken)
    {
        var accounts = await db.Users.AsNoTracking().Where(account => account.IsActive && account.Email != null).ToDictionaryAsync(account => account.Id, cancellationToken);
        var held = await db.RoleAssignments.AsNoTracking().Select(role => new { role.UserId, role.Role, role.DepartmentId }).ToListAsync(cancellationToken);
        var departments = await db.Departments.AsNoTracking().Select(department => new { department.Id, department.ParentId }).ToListAsync(cancellationToken);
        var tree = new DepartmentTree(departments.Select(department => (department.Id, department.ParentId)));
        var roles = held.ToLookup(role => role.UserId, role => (role.Role, role.DepartmentId));
        return new OpenAccounts(
            accounts,
            [
                .. accounts.Values.Where(account => roles.Contains(account.Id)).OrderBy(account => account.Id)
                    .Select(account => new ReminderPerson(account.Id, account.UserName!, [.. roles[account.Id]], AccessRights.From([.. roles[account.Id]], tree))),
            ],
            tree);
    }
}
