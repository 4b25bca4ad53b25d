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

/// <summary>The operator takes the second factor from somebody who has lost both phone and recovery codes; their sessions end.</summary>
public static class ResetSecondFactor
{
    public sealed record Command(string UserName) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, UserManager<AppUser> users, OpenSessions open, SignInThrottles throttles, AccountTrail trail, QueueMail mail) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await users.FindByNameAsync(command.UserName) ?? throw new NotFoundException(T.Of("User.Unknown", command.UserName));

            await db.RemoveSecondFactorAsync(user, cancellationToken);
            await open.EndAsync(user.Id, except: null, cancellationToken);
            await db.EndFeedAsync(user.Id, cancellationToken);
            db.AuditRows.Add(trail.Security(user, SecurityEvent.SecondFactorReset));
            mail.Notice(user, SecurityNotice.SecondFactorTurnedOff);
            IdentityProblems.Throw(await users.UpdateSecurityStampAsync(user), command.UserName);
            await throttles.ClearAsync(user.NormalizedUserName!, cancellationToken);
            return Unit.Value;
        }
    }
}
