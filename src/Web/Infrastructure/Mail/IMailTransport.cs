namespace Vaggeryd.InternalControl.Web.Infrastructure.Mail;

/// <summary>Hands a message to a mail server.</summary>
internal interface IMailTransport
{
    /// <exception cref="MailRefusedException">The server did not take it.</exception>
    Task SendAsync(MailToSend mail, CancellationToken cancellationToken);
}

/// <summary>A message on its way out.</summary>
/// <param name="MessageId">The same at every attempt, so that a receiver knows a duplicate.</param>
/// <param name="To">One address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">The text.</param>
internal sealed record MailToSend(string MessageId, string To, string Subject, MailBody Body);

/// <summary>The mail server did not take a message.</summary>
/// <param name="answer">What the server said, or what went wrong on the way.</param>
/// <param name="forGood">True when another attempt would end in the same way.</param>
internal sealed class MailRefusedException(string answer, bool forGood, Exception reason) : Exception(answer, reason)
{
    public bool ForGood => forGood;
}
