using MediatR;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>The operator ties an account that was here before to a person at the provider.</summary>
public static class LinkUser
{
    /// <param name="UserName">The account.</param>
    /// <param name="Issuer">The provider, as it calls itself.</param>
    /// <param name="Subject">The person's name at the provider ("sub"), which the trail has for a sign-in that was refused.</param>
    public sealed record Command(string UserName, string Issuer, string Subject) : IRequest<Unit>;

    internal sealed class Handler(UserManager<AppUser> users) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await users.FindByNameAsync(command.UserName) ?? throw new NotFoundException(T.Of("User.Unknown", command.UserName));
            IdentityProblems.Throw(await users.AddLoginAsync(user, new UserLoginInfo(command.Issuer, command.Subject, command.Issuer)), command.UserName);
            return Unit.Value;
        }
    }
}
