using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Mail;

/// <summary>Hands messages to the configured server by SMTP, as plain text and as HTML.</summary>
internal sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    /// <summary>Shorter than the time for which a message is claimed.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public async Task SendAsync(MailToSend mail, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            using var message = Compose(mail);
            using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
            if (settings.UserName.Length > 0) client.Credentials = new NetworkCredential(settings.UserName, settings.Password);
            await client.SendMailAsync(message, limit.Token);
        }
        catch (SmtpException refusal)
        {
            throw new MailRefusedException(Reasons(refusal), IsForGood(refusal.StatusCode), refusal);
        }
        catch (FormatException bad)
        {
            throw new MailRefusedException(bad.Message, forGood: true, bad);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new MailRefusedException(Reasons(broken), forGood: false, broken);
        }
    }

    private MailMessage Compose(MailToSend mail)
    {
        // One address and nothing beside it: MailAddress would take "a@x, b@y" for b with a name.
        var to = new MailAddress(mail.To);
        if (to.Address != mail.To) throw new FormatException($"'{mail.To}' is not one address.");

        var message = new MailMessage(new MailAddress(settings.Sender), to)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", mail.Body.Language);
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Body.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Body.Html(), Encoding.UTF8, MediaTypeNames.Text.Html));
        return message;
    }

    /// <summary>The receiver or the message itself is refused. A wrong password or a full disk at the server can be put right meanwhile.</summary>
    private static bool IsForGood(SmtpStatusCode code) => code is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath
        or SmtpStatusCode.ExceededStorageAllocation or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.TransactionFailed;

    private static string Reasons(Exception failure)
    {
        var reasons = new List<string>();
        for (var reason = failure; reason is not null; reason = reason.InnerException) reasons.Add(reason.Message);
        return string.Join(" ", reasons.Distinct());
    }
}
