using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Reads the person for whom the site works in the background, with the rights of this moment: what is made then is what a page would show.</summary>
internal sealed class ReadOrderer(AppDbContext db, SignedInUser user)
{
    /// <summary>False when the account is gone or closed.</summary>
    public async Task<bool> LoadAsync(int userId, CancellationToken cancellationToken)
    {
        var person = await db.Users.AsNoTracking().Where(account => account.Id == userId && account.IsActive)
            .Select(account => new { account.UserName, Roles = db.RoleAssignments.Where(a => a.UserId == account.Id).OrderBy(a => a.Id).Select(a => new { a.Role, a.DepartmentId }).ToList() })
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null) return false;

        List<(Role, int?)> roles = [.. person.Roles.Select(role => (role.Role, role.DepartmentId))];
        user.BecomeOrderer(userId, person.UserName!, await db.RightsAsync(roles, cancellationToken));
        return true;
    }
}
