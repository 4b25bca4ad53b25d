using MediatR;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>A person signs in with a local account.</summary>
public static class SignInWithPassword
{
    public sealed record Command(string UserName, string Password) : IRequest<bool>;

    /// <summary>
    /// True when the person is in. A wrong name, a wrong password, a closed account and a locked one all answer alike, so that
    /// nobody learns which accounts exist.
    /// </summary>
    internal sealed class Handler(SignInManager<AppUser> signIn, UserManager<AppUser> users, Sessions sessions, SignInSettings settings)
        : IRequestHandler<Command, bool>
    {
        public async Task<bool> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!settings.LocalAccounts) throw new NotFoundException();

            var user = await users.FindByNameAsync(command.UserName.Trim());
            if (user is null)
            {
                // As much work as for a real account, so that the time does not tell either.
                users.PasswordHasher.HashPassword(new AppUser(), command.Password);
                return false;
            }

            var result = await signIn.CheckPasswordSignInAsync(user, command.Password, lockoutOnFailure: true);
            if (!result.Succeeded || !user.IsActive) return false;

            await sessions.StartAsync(user, SignInMethod.Password, cancellationToken);
            return true;
        }
    }
}
