using MediatR;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>A person changes the own password; every other session of the account ends, and so does the calendar's secret address.</summary>
public static class ChangePassword
{
    public sealed record Command(string Present, string New) : IRequest<Unit>;

    internal sealed class Handler(
        AppDbContext db, SignedInAccount account, UserManager<AppUser> users, AccountPasswords passwords, OpenSessions open, Sessions sessions, AccountTrail trail, QueueMail mail)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await account.LoadAsync(cancellationToken);
            await passwords.RequireAsync(user, command.Present, cancellationToken);

            await open.EndAsync(user.Id, account.SessionId, cancellationToken);
            await db.EndFeedAsync(user.Id, cancellationToken);
            db.AuditRows.Add(trail.Security(user, SecurityEvent.PasswordChanged));
            mail.Notice(user, SecurityNotice.PasswordChanged);
            IdentityProblems.Throw(await users.ChangePasswordAsync(user, command.Present, command.New), user.UserName!);
            await sessions.ReissueAsync(user);
            return Unit.Value;
        }
    }
}
