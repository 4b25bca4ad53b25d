using MediatR;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>A person signs out everywhere, here too.</summary>
public static class EndAllSessions
{
    public sealed record Command : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, SignedInAccount account, UserManager<AppUser> users, OpenSessions open, Sessions sessions, AccountTrail trail) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await account.LoadAsync(cancellationToken);

            await open.EndAsync(user.Id, except: null, cancellationToken);
            await db.EndFeedAsync(user.Id, cancellationToken);
            db.AuditRows.Add(trail.Security(user, SecurityEvent.SessionsEnded));
            IdentityProblems.Throw(await users.UpdateSecurityStampAsync(user), user.UserName!);
            await sessions.EndAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
