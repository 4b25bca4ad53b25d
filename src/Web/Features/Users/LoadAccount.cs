using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>How an account is loaded to be changed, and saved only if nobody else has changed it since.</summary>
internal static class LoadAccount
{
    /// <summary>The account, marked as changed by this save, so that of two who change it at once one is told.</summary>
    /// <param name="stamp">The <see cref="AppUser.ConcurrencyStamp"/> that the person saw.</param>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="RuleBrokenException">It has changed since the person saw it.</exception>
    public static async Task<AppUser> AccountAsync(this AppDbContext db, int id, string stamp, CancellationToken cancellationToken)
    {
        var user = await db.AccountAsync(id, cancellationToken);
        Rules.Require(user.ConcurrencyStamp == stamp, Rule.AccountMustBeAsItWasRead);

        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return user;
    }

    /// <exception cref="NotFoundException">There is none.</exception>
    public static async Task<AppUser> AccountAsync(this AppDbContext db, int id, CancellationToken cancellationToken) =>
        await db.Users.SingleOrDefaultAsync(u => u.Id == id, cancellationToken) ?? throw new NotFoundException();

    /// <exception cref="RuleBrokenException">Somebody else was faster; nothing is saved.</exception>
    public static async Task SaveAccountAsync(this AppDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException(Rule.AccountMustBeAsItWasRead);
        }
    }

    /// <summary>Administrators beside this one who can sign in: their account is open and they have chosen a password or come from the directory.</summary>
    public static Task<int> OtherAdministratorsAsync(this AppDbContext db, int userId, CancellationToken cancellationToken) =>
        db.Users.CountAsync(
            u => u.Id != userId && u.IsActive
                && (u.PasswordHash != null || db.UserLogins.Any(login => login.UserId == u.Id))
                && db.RoleAssignments.Any(a => a.UserId == u.Id && a.Role == Role.Administrator),
            cancellationToken);

    /// <param name="code">Null or empty: the whole municipality.</param>
    /// <exception cref="BadInputException">There is no such department.</exception>
    public static async Task<Department?> ChosenDepartmentAsync(this AppDbContext db, string? code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(code)) return null;
        return await db.Departments.SingleOrDefaultAsync(d => d.Code == code, cancellationToken)
            ?? throw new BadInputException("", T.Of("User.UnknownDepartment", code));
    }
}
