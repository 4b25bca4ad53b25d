using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Jobs;

/// <summary>The operator, or the administrator for their own address, tries whether the mail server takes a message, and reads its answer at once.</summary>
public static class SendTestMail
{
    /// <param name="To">Null: the person's own address, the only one that is open from the site.</param>
    public sealed record Command(string? To) : IRequest<Result>;

    /// <param name="To">The address that the mail server took the message for.</param>
    public sealed record Result(string To);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, QueueMail queue, IMailTransport transport, IDataProtectionProvider protection, TimeProvider clock)
        : IRequestHandler<Command, Result>
    {
        /// <exception cref="BadInputException">There is no mail server, the account has no address, or the server did not take the message.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.ManageJobs);
            if (command.To is not null && user.Channel != AuditChannel.CommandLine) throw new ForbiddenException();
            var to = command.To ?? await db.Users.Where(account => account.UserName == user.Name).Select(account => account.Email).SingleOrDefaultAsync(cancellationToken)
                ?? throw new BadInputException(user.Name, T.Of("Mail.NoAddress"));
            if (!queue.IsPossible) throw new BadInputException("Mail:Host", T.Of("Mail.NotConfigured"));

            // Claimed from the start: it is tried here and now, and never again.
            var mail = queue.Test(to);
            mail.Claim(clock.GetUtcNow().UtcDateTime, TimeSpan.FromMinutes(5));
            db.OutgoingMails.Add(mail);
            await db.SaveChangesAsync(cancellationToken);
            try
            {
                await transport.SendAsync(new MailToSend(mail.MessageId, mail.To, mail.Subject, MailBody.Unprotect(protection, mail.ProtectedBody)), cancellationToken);
                mail.Sent(clock.GetUtcNow().UtcDateTime);
            }
            catch (MailRefusedException refusal)
            {
                mail.GiveUp(refusal.Message);
            }

            await db.SaveChangesAsync(cancellationToken);
            if (mail.LastError is { } error) throw new BadInputException(to, T.Of("Mail.TestRefused", error));
            return new Result(to);
        }
    }
}
