using System.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>An administrator takes a role away that was given here.</summary>
public static class TakeRole
{
    public sealed record Command(int Id, string Stamp, int RoleId) : IRequest<Unit>;

    /// <summary>Serializable, so that two administrators who take the role from each other do not both succeed.</summary>
    internal sealed class Handler(AppDbContext db, ICurrentUser user, QueueMail mail) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.AdministerAccounts);
            mail.Prepare();
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var account = await db.AccountAsync(command.Id, command.Stamp, cancellationToken);
            var held = await db.RoleAssignments.Where(a => a.UserId == account.Id).ToListAsync(cancellationToken);
            var taken = held.Find(role => role.Id == command.RoleId) ?? throw new NotFoundException();

            var stays = held.Exists(role => role != taken && role.Role == Role.Administrator);
            AccountRules.RequireMayTake(user.Name, account.UserName!, taken, stays, await db.OtherAdministratorsAsync(account.Id, cancellationToken));
            db.RoleAssignments.Remove(taken);
            mail.Notice(account, SecurityNotice.RolesChanged);
            await db.SaveAccountAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
