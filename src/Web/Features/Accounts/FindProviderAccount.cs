using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>The account of somebody whom the provider vouches for: found, linked or made.</summary>
internal sealed class FindProviderAccount(AppDbContext db, UserManager<AppUser> users, OidcSettings provider)
{
    /// <summary>By issuer and subject, letter by letter: a server may compare text without regard to case, and subjects may differ in it.</summary>
    public async Task<AppUser?> FindAsync(ProviderIdentity identity, CancellationToken cancellationToken)
    {
        var logins = await db.UserLogins.AsNoTracking()
            .Where(login => login.LoginProvider == identity.Issuer && login.ProviderKey == identity.Subject)
            .ToListAsync(cancellationToken);
        var own = logins.Find(login => login.LoginProvider == identity.Issuer && login.ProviderKey == identity.Subject);
        return own is null ? null : await db.Users.SingleAsync(user => user.Id == own.UserId, cancellationToken);
    }

    /// <summary>
    /// The account with the same verified address, when the configuration allows that and nobody else of this provider has it
    /// (an address may pass from one person to the next); otherwise a new one.
    /// </summary>
    public async Task<(AppUser? User, ProviderRefusal? Refusal)> LinkOrAddAsync(ProviderIdentity identity, CancellationToken cancellationToken)
    {
        if (identity.Email is null) return (null, ProviderRefusal.NoAddress);

        var user = await users.FindByEmailAsync(identity.Email) ?? await users.FindByNameAsync(identity.Email);
        if (user is null)
        {
            user = new AppUser { UserName = identity.Email, Email = identity.Email, DisplayName = NameOf(identity) };
            if (!(await users.CreateAsync(user)).Succeeded) return (null, ProviderRefusal.NoAddress);
        }
        else if (!provider.LinkByVerifiedEmail || !identity.EmailIsVerified
            || await db.UserLogins.AnyAsync(login => login.UserId == user.Id && login.LoginProvider == identity.Issuer, cancellationToken))
        {
            return (null, ProviderRefusal.AddressTaken);
        }

        var linked = await users.AddLoginAsync(user, new UserLoginInfo(identity.Issuer, identity.Subject, provider.Name));
        return linked.Succeeded ? (user, null) : throw new InvalidOperationException($"The account could not be linked: {linked}");
    }

    /// <summary>Takes over name and address from the provider; an address that is not valid or that another account has is not taken over. The caller saves.</summary>
    public async Task RenewAsync(AppUser user, ProviderIdentity identity)
    {
        if (identity.Name is not null) user.DisplayName = NameOf(identity);
        if (identity.Email is null || identity.Email == user.Email) return;

        var (userName, email) = (user.UserName, user.Email);
        user.UserName = user.Email = identity.Email;
        if (!(await users.UpdateAsync(user)).Succeeded) (user.UserName, user.Email) = (userName, email);
    }

    private static string NameOf(ProviderIdentity identity)
    {
        var name = Text.OneLine(identity.Name ?? identity.Email!);
        return name.Length <= AppUser.DisplayNameLimit ? name : name[..AppUser.DisplayNameLimit];
    }
}
