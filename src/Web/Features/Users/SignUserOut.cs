using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>An administrator signs an account out everywhere, for a lost telephone or a doubt.</summary>
public static class SignUserOut
{
    public sealed record Command(int Id) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, OpenSessions open, AccountTrail trail) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.AdministerAccounts);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var account = await db.AccountAsync(command.Id, cancellationToken);

            account.SecurityStamp = Guid.NewGuid().ToString();
            account.ConcurrencyStamp = Guid.NewGuid().ToString();
            await open.EndAsync(account.Id, except: null, cancellationToken);
            await db.EndFeedAsync(account.Id, cancellationToken);
            db.AuditRows.Add(trail.Security(account, SecurityEvent.SessionsEnded));
            await db.SaveAccountAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
