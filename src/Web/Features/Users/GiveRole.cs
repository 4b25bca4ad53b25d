using System.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>An administrator gives somebody a role, for one department or for the whole municipality.</summary>
public static class GiveRole
{
    public sealed record Command(int Id, string Stamp, Role Role, string? Department) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, QueueMail mail) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.AdministerAccounts);
            mail.Prepare();
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var account = await db.AccountAsync(command.Id, command.Stamp, cancellationToken);
            var held = await db.RoleAssignments.Where(a => a.UserId == account.Id).ToListAsync(cancellationToken);
            var given = new RoleAssignment(account.Id, command.Role, await db.ChosenDepartmentAsync(command.Department, cancellationToken));

            AccountRules.RequireMayGive(user.Name, account.UserName!, held, given);
            db.RoleAssignments.Add(given);
            mail.Notice(account, SecurityNotice.RolesChanged);
            await db.SaveAccountAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
