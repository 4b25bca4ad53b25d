using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>An administrator gives somebody a new link: another invitation, or a way to a new password.</summary>
public static class SendAccountLink
{
    public sealed record Command(int Id) : IRequest<LinkHandover>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, QueueMail mail, HandOverLink link, TimeProvider clock) : IRequestHandler<Command, LinkHandover>
    {
        public async Task<LinkHandover> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.AdministerAccounts);
            mail.Prepare();
            var account = await db.AccountAsync(command.Id, cancellationToken);
            Rules.Require(account.IsActive, Rule.AccountMustBeOpen, account.UserName!);
            Rules.Require(
                account.PasswordHash is not null || !await db.UserLogins.AnyAsync(login => login.UserId == account.Id, cancellationToken),
                Rule.AccountMustHaveAPassword,
                account.UserName!);

            if (AccountLinks.KindFor(account) == MailKind.Invitation)
            {
                // Earlier invitations stop working. A reset leaves the stamp alone until it is used: the person may be signed in.
                account.InvitedAt = clock.GetUtcNow().UtcDateTime;
                account.SecurityStamp = Guid.NewGuid().ToString();
                account.ConcurrencyStamp = Guid.NewGuid().ToString();
            }

            var handover = await link.MakeAsync(account);
            await db.SaveAccountAsync(cancellationToken);
            return handover;
        }
    }
}
