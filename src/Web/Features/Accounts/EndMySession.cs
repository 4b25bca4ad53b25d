using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>A person ends a session of the own account in another browser.</summary>
public static class EndMySession
{
    public sealed record Command(int SessionId) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, SignedInAccount account, AccountTrail trail, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await account.LoadAsync(cancellationToken);
            var session = await db.UserSessions.SingleOrDefaultAsync(s => s.Id == command.SessionId && s.UserId == user.Id, cancellationToken) ?? throw new NotFoundException();

            session.End(clock.GetUtcNow().UtcDateTime);
            db.AuditRows.Add(trail.Security(user, SecurityEvent.SessionEnded));
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
