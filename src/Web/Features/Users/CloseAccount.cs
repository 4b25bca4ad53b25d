using System.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>An administrator closes an account; whoever is signed in with it is out at the next click, and its calendar's secret address is gone.</summary>
public static class CloseAccount
{
    public sealed record Command(int Id, string Stamp) : IRequest<Unit>;

    /// <summary>Serializable, so that two administrators who close each other's accounts do not both succeed.</summary>
    internal sealed class Handler(AppDbContext db, ICurrentUser user, OpenSessions open) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.AdministerAccounts);
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var account = await db.AccountAsync(command.Id, command.Stamp, cancellationToken);
            var isAdministrator = await db.RoleAssignments.AnyAsync(a => a.UserId == account.Id && a.Role == Role.Administrator, cancellationToken);

            AccountRules.RequireMayClose(user.Name, account.UserName!, isAdministrator, await db.OtherAdministratorsAsync(account.Id, cancellationToken));
            account.IsActive = false;
            account.SecurityStamp = Guid.NewGuid().ToString();
            await open.EndAsync(account.Id, except: null, cancellationToken);
            await db.EndFeedAsync(account.Id, cancellationToken);
            await db.SaveAccountAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
