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

/// <summary>A person shows that the authenticator works; from now on it is asked for, and sessions begun without it end. The answer is the recovery codes.</summary>
public static class ConfirmSecondFactor
{
    public sealed record Command(string Code) : IRequest<IReadOnlyList<string>>;

    internal sealed class Handler(
        AppDbContext db, SignedInAccount account, UserManager<AppUser> users, SecondFactor factor, OpenSessions open, Sessions sessions, AccountTrail trail, QueueMail mail)
        : IRequestHandler<Command, IReadOnlyList<string>>
    {
        public async Task<IReadOnlyList<string>> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await account.LoadAsync(cancellationToken);
            if (user.TwoFactorEnabled) throw new BadInputException("", T.Of("SecondFactor.AlreadyOn"));
            if (!await factor.UseAuthenticatorAsync(user, command.Code, cancellationToken)) throw new BadInputException("", T.Of("SecondFactor.WrongCode"));

            user.TwoFactorEnabled = true;
            var codes = await factor.RenewCodesAsync(user.Id, cancellationToken);
            await open.EndAsync(user.Id, account.SessionId, cancellationToken);
            db.AuditRows.Add(trail.Security(user, SecurityEvent.SecondFactorOn));
            mail.Notice(user, SecurityNotice.SecondFactorTurnedOn);
            IdentityProblems.Throw(await users.UpdateSecurityStampAsync(user), user.UserName!);
            await sessions.ReissueAsync(user);
            return codes;
        }
    }
}
