using MediatR;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>The operator closes an account; whoever is signed in with it is out at the next click, and its calendar's secret address is gone.</summary>
public static class DisableUser
{
    public sealed record Command(string UserName) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, UserManager<AppUser> users, OpenSessions open, AccountTrail trail) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await users.FindByNameAsync(command.UserName) ?? throw new NotFoundException(T.Of("User.Unknown", command.UserName));

            user.IsActive = false;
            await open.EndAsync(user.Id, except: null, cancellationToken);
            await db.EndFeedAsync(user.Id, cancellationToken);
            db.AuditRows.Add(trail.Security(user, SecurityEvent.AccountClosed));
            IdentityProblems.Throw(await users.UpdateSecurityStampAsync(user), command.UserName);
            return Unit.Value;
        }
    }
}
