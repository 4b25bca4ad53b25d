using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Mail;

/// <summary>The operator tries whether the mail server takes a message, and reads its answer at once.</summary>
public static class SendTestMail
{
    public sealed record Command(string To) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, QueueMail queue, IMailTransport transport, IDataProtectionProvider protection, TimeProvider clock)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!queue.IsPossible) throw new BadInputException("Mail:Host", T.Of("Mail.NotConfigured"));

            // Claimed from the start: it is tried here and now, and never again.
            var mail = queue.Test(command.To);
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
            if (mail.LastError is { } error) throw new BadInputException(command.To, T.Of("Mail.TestRefused", error));
            return Unit.Value;
        }
    }
}
