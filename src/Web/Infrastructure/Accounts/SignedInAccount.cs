using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

/// <summary>The account of whoever is signed in, to be changed by its owner.</summary>
internal sealed class SignedInAccount(AppDbContext db, SignedInUser current)
{
    /// <summary>The number of the open session.</summary>
    public string SessionId => current.SessionId;

    /// <exception cref="NotFoundException">Nobody is signed in.</exception>
    public async Task<AppUser> LoadAsync(CancellationToken cancellationToken) =>
        await db.Users.SingleOrDefaultAsync(user => user.Id == current.Id, cancellationToken) ?? throw new NotFoundException();

    /// <summary>True: a role of the person demands a second factor.</summary>
    public bool NeedsSecondFactor(SignInRules settings) => current.Roles.Any(role => settings.NeedSecondFactor.Contains(role.Role));
}
