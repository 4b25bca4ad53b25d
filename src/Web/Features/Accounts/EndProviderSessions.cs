using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>The provider says that one of its sessions is over; what was opened with it here ends too (OpenID Connect Front-Channel Logout 1.0).</summary>
public static class EndProviderSessions
{
    public sealed record Command(string? Issuer, string? SessionId) : IRequest<Unit>;

    /// <summary>Nothing tells the caller whether there was such a session.</summary>
    internal sealed class Handler(AppDbContext db, AuditTrail trail, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var open = await db.UserSessions
                .Where(session => session.Issuer == command.Issuer && session.ProviderSessionId == command.SessionId && session.ProviderSessionId != null && session.EndedAt == null)
                .Join(db.Users, session => session.UserId, user => user.Id, (session, user) => new { Session = session, user.UserName })
                .ToListAsync(cancellationToken);

            // Letter by letter: a server may have compared without regard to case.
            foreach (var found in open.Where(o => o.Session.ProviderSessionId == command.SessionId))
            {
                found.Session.End(clock.GetUtcNow().UtcDateTime);
                db.AuditRows.Add(trail.Event(AuditKind.SignedOut, nameof(AppUser), $"{found.Session.UserId}", found.UserName!, actor: found.UserName));
            }

            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
