using MediatR;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>The operator gives an account a new password; nobody has to wait for it any longer, and its sessions and its calendar's secret address end.</summary>
public static class SetPassword
{
    public sealed record Command(string UserName, string Password) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, UserManager<AppUser> users, OpenSessions open, SignInThrottles throttles, AccountTrail trail, QueueMail mail)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await users.FindByNameAsync(command.UserName) ?? throw new NotFoundException(T.Of("User.Unknown", command.UserName));

            mail.Prepare();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await users.RemovePasswordAsync(user);
            IdentityProblems.Throw(await users.AddPasswordAsync(user, command.Password), command.UserName);
            await open.EndAsync(user.Id, except: null, cancellationToken);
            await db.EndFeedAsync(user.Id, cancellationToken);
            db.AuditRows.Add(trail.Security(user, SecurityEvent.PasswordSet));
            mail.Notice(user, SecurityNotice.PasswordChanged);
            await db.SaveChangesAsync(cancellationToken);
            await throttles.ClearAsync(user.NormalizedUserName!, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
