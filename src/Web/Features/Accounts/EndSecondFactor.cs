using MediatR;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>A person turns the own second factor off, unless a role demands one.</summary>
public static class EndSecondFactor
{
    public sealed record Command(string Password) : IRequest<Unit>;

    internal sealed class Handler(
        AppDbContext db, SignedInAccount account, SignInRules settings, UserManager<AppUser> users, AccountPasswords passwords, OpenSessions open, Sessions sessions, AccountTrail trail, QueueMail mail)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await account.LoadAsync(cancellationToken);
            await passwords.RequireAsync(user, command.Password, cancellationToken);
            if (account.NeedsSecondFactor(settings)) throw new BadInputException("", T.Of("SecondFactor.Demanded"));

            await db.RemoveSecondFactorAsync(user, cancellationToken);
            await open.EndAsync(user.Id, account.SessionId, cancellationToken);
            db.AuditRows.Add(trail.Security(user, SecurityEvent.SecondFactorOff));
            mail.Notice(user, SecurityNotice.SecondFactorTurnedOff);
            IdentityProblems.Throw(await users.UpdateSecurityStampAsync(user), user.UserName!);
            await sessions.ReissueAsync(user);
            return Unit.Value;
        }
    }
}
