using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

/// <summary>Checks passwords, with as much work for an account that does not exist as for one that does.</summary>
internal sealed class AccountPasswords(AppDbContext db, UserManager<AppUser> users, SignInGate gate, AccountTrail trail)
{
    /// <summary>Where a form finds which of its fields is meant.</summary>
    private const string Field = "nuvarande";

    private static readonly AppUser Nobody = new();

    private static string? _nobodysHash;

    public async Task<bool> IsRightAsync(AppUser? user, string password)
    {
        if (user?.PasswordHash is not null) return await users.CheckPasswordAsync(user, password);

        _nobodysHash ??= users.PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        users.PasswordHasher.VerifyHashedPassword(Nobody, _nobodysHash, password);
        return false;
    }

    /// <summary>Somebody who is signed in shows once more that it is them, before something that would let another take the account over.</summary>
    /// <param name="user">The signed-in person.</param>
    /// <param name="password">What they typed.</param>
    /// <exception cref="BadInputException">It is wrong, or there have been too many attempts.</exception>
    public async Task RequireAsync(AppUser user, string password, CancellationToken cancellationToken)
    {
        var attempt = await gate.EnterAsync(user.NormalizedUserName!, SignInGate.Step.Password, cancellationToken);
        if (attempt.IsOpen && await IsRightAsync(user, password))
        {
            await gate.LeaveAsync(attempt, cancellationToken);
            return;
        }

        if (attempt.IsOpen || attempt.IsFirstRefusal)
        {
            db.AuditRows.Add(trail.Refused(user.UserName!, user, attempt.IsOpen ? SignInRefusal.Wrong : SignInRefusal.Waiting));
            await db.SaveChangesAsync(cancellationToken);
        }

        throw new BadInputException(Field, attempt.IsOpen ? T.Of("MyAccount.WrongPassword") : T.Of("SignIn.Waiting"));
    }
}
