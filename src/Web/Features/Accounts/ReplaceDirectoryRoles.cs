using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>Brings the roles that a person holds by groups in step with those groups; roles given here by hand stay.</summary>
internal static class ReplaceDirectoryRoles
{
    /// <summary>What groups mean here; a department that does not exist gives nothing.</summary>
    public static async Task<IReadOnlyList<(Role Role, Department? Department)>> RolesAsync(
        AppDbContext db, GroupMapping mapping, IEnumerable<string> groups, CancellationToken cancellationToken)
    {
        var mapped = mapping.RolesOf(groups);
        var codes = mapped.Select(m => m.Department).OfType<string>().Distinct().ToList();
        var departments = await db.Departments.Where(d => codes.Contains(d.Code)).ToDictionaryAsync(d => d.Code, cancellationToken);

        return [.. mapped
            .Where(m => m.Department is null || departments.ContainsKey(m.Department))
            .Select(m => (m.Role, m.Department is null ? null : departments[m.Department]))];
    }

    /// <summary>Takes away and adds only what differs, so that the trail shows changes and not sign-ins. The caller saves.</summary>
    public static async Task ReplaceAsync(
        AppDbContext db, AppUser user, IReadOnlyList<(Role Role, Department? Department)> roles, CancellationToken cancellationToken)
    {
        var held = await db.RoleAssignments.Where(a => a.UserId == user.Id).ToListAsync(cancellationToken);
        var wanted = roles.Select(r => (r.Role, r.Department?.Id)).ToHashSet();
        db.RoleAssignments.RemoveRange(held.Where(a => a.Origin == RoleOrigin.Directory && !wanted.Contains((a.Role, a.DepartmentId))));
        db.RoleAssignments.AddRange(roles
            .Where(r => !held.Exists(a => a.Role == r.Role && a.DepartmentId == r.Department?.Id))
            .Select(r => new RoleAssignment(user.Id, r.Role, r.Department, RoleOrigin.Directory)));
    }
}
