using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Mail;

/// <summary>The site sends the messages that are due. Several nodes may do so at once: each message is claimed before it is sent.</summary>
public static class SendOutgoingMail
{
    /// <summary>Messages in one go; the rest are taken the next minute.</summary>
    public const int Most = 100;

    /// <summary>Longer than an attempt can take, so that a message is not sent by another node meanwhile.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public sealed record Command : IRequest<Unit>;

    /// <summary>
    /// Saves twice for each message, before and after the attempt: a node that dies between the server's answer and the second save
    /// leaves a message that is sent once more, with the same number, and never one that is lost.
    /// </summary>
    internal sealed class Handler(AppDbContext db, IMailTransport transport, IDataProtectionProvider protection, LinkLifetimes lifetimes, TimeProvider clock)
        : IRequestHandler<Command, Unit>
    {
        private DateTime Now => clock.GetUtcNow().UtcDateTime;

        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = Now;
            var due = await db.OutgoingMails.AsNoTracking().Where(m => m.NextAttemptAt <= now)
                .OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Select(m => m.Id).Take(Most).ToListAsync(cancellationToken);
            foreach (var id in due)
            {
                db.ChangeTracker.Clear();
                var mail = await db.OutgoingMails.SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
                if (mail is null || !(mail.NextAttemptAt <= Now) || !await ClaimAsync(mail, cancellationToken)) continue;

                await AttemptAsync(mail, cancellationToken);
                await SaveAsync(cancellationToken);
            }

            return Unit.Value;
        }

        /// <summary>False when another node was faster.</summary>
        private async Task<bool> ClaimAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            if (mail.Attempts >= OutgoingMail.MostAttempts) mail.GiveUp(mail.LastError ?? T.Of("Mail.Interrupted"));
            else mail.Claim(Now, Lease);
            return await SaveAsync(cancellationToken) && mail.NextAttemptAt is not null;
        }

        private async Task AttemptAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            // Closed after the message was put in the queue: its owner is no longer to hear from here.
            if (mail.UserId is { } id && !await db.Users.AnyAsync(u => u.Id == id && u.IsActive, cancellationToken))
            {
                mail.GiveUp(T.Of("Mail.AccountClosed"));
                return;
            }

            if (lifetimes.Of(mail.Kind) is { } life && mail.CreatedAt + life <= Now)
            {
                mail.GiveUp(T.Of("Mail.LinkTooOld"));
                return;
            }

            try
            {
                await transport.SendAsync(new MailToSend(mail.MessageId, mail.To, mail.Subject, MailBody.Unprotect(protection, mail.ProtectedBody)), cancellationToken);
                mail.Sent(Now);
            }
            catch (MailRefusedException refusal) when (refusal.ForGood)
            {
                mail.GiveUp(refusal.Message);
            }
            catch (MailRefusedException refusal)
            {
                mail.Failed(refusal.Message, Now);
            }
        }

        private async Task<bool> SaveAsync(CancellationToken cancellationToken)
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                return false;
            }
        }
    }
}
