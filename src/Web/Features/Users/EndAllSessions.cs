using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>An administrator signs an account out everywhere, for a lost telephone or a doubt.</summary>
public static class EndAllSessions
{
    public sealed record Command(int Id) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.AdministerAccounts);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var account = await db.AccountAsync(command.Id, cancellationToken);

            account.SecurityStamp = Guid.NewGuid().ToString();
            account.ConcurrencyStamp = Guid.NewGuid().ToString();
            var ended = await db.EndSessionsAsync(account.Id, clock.GetUtcNow().UtcDateTime, cancellationToken);
            db.AuditRows.Add(trail.Event(AuditKind.Security, nameof(AppUser), $"{account.Id}", account.UserName!, $$"""{"Sessions":[{{ended}},0]}"""));
            await db.SaveAccountAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
