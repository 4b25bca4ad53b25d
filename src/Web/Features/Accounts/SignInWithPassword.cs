using MediatR;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>A person signs in with a local account.</summary>
public static class SignInWithPassword
{
    public sealed record Command(string UserName, string Password) : IRequest<Outcome>;

    public enum Outcome
    {
        SignedIn,

        /// <summary>Wrong name or password, or a closed account: which of them is not said.</summary>
        Refused,

        TooManyAttempts,
    }

    internal sealed class Handler(SignInManager<AppUser> signIn, UserManager<AppUser> users) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await users.FindByNameAsync(command.UserName.Trim());
            if (user is null)
            {
                // As much work as for a real account, so that the time does not tell which names exist.
                users.PasswordHasher.HashPassword(new AppUser(), command.Password);
                return Outcome.Refused;
            }

            var result = await signIn.CheckPasswordSignInAsync(user, command.Password, lockoutOnFailure: true);
            if (result.IsLockedOut) return Outcome.TooManyAttempts;
            if (!result.Succeeded || !user.IsActive) return Outcome.Refused;

            await signIn.SignInAsync(user, isPersistent: false);
            return Outcome.SignedIn;
        }
    }
}
