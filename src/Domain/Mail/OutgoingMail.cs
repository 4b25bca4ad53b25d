namespace Vaggeryd.InternalControl.Domain.Mail;

/// <summary>A message that waits to be sent, has been sent or was given up.</summary>
public sealed class OutgoingMail
{
    public const int MessageIdLimit = 100;
    public const int AddressLimit = 256;
    public const int SubjectLimit = 200;
    public const int ErrorLimit = 400;

    /// <summary>Attempts before the message is given up: more than two days, so that a mail server that is down from Friday to Sunday loses nothing.</summary>
    public const int MostAttempts = 16;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(8);

    private OutgoingMail() { }

    /// <param name="messageId">The message's own number, which a receiver can know a duplicate by.</param>
    /// <param name="kind">Why it is sent.</param>
    /// <param name="to">Address.</param>
    /// <param name="subject">At most 200 characters.</param>
    /// <param name="protectedBody">The text, encrypted: it may hold a link that opens an account.</param>
    /// <param name="userId">Who it is about; null when it is about nobody's account.</param>
    /// <param name="at">When, UTC.</param>
    public OutgoingMail(string messageId, MailKind kind, string to, string subject, string protectedBody, int? userId, DateTime at)
    {
        MessageId = messageId;
        Kind = kind;
        To = to;
        Subject = subject;
        ProtectedBody = protectedBody;
        UserId = userId;
        CreatedAt = at;
        NextAttemptAt = at;
    }

    public int Id { get; private set; }

    public string MessageId { get; private set; } = "";

    public MailKind Kind { get; private set; }

    public string To { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>Emptied once the message is sent or given up.</summary>
    public string ProtectedBody { get; private set; } = "";

    public int? UserId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>UTC; null when nothing more will be tried.</summary>
    public DateTime? NextAttemptAt { get; private set; }

    /// <summary>UTC; null until the mail server has taken it.</summary>
    public DateTime? SentAt { get; private set; }

    public int Attempts { get; private set; }

    public string? LastError { get; private set; }

    public int Version { get; private set; }

    /// <summary>
    /// Takes the message for one attempt; saved before the attempt, so that no other process makes the same one. An attempt counts
    /// even if nothing more is heard of it; then the message is due again after <paramref name="lease"/>.
    /// </summary>
    /// <param name="at">When, UTC.</param>
    /// <param name="lease">How long nobody else tries; longer than an attempt can take.</param>
    public void Claim(DateTime at, TimeSpan lease)
    {
        Attempts++;
        NextAttemptAt = at + lease;
    }

    /// <summary>The mail server took the message.</summary>
    public void Sent(DateTime at)
    {
        SentAt = at;
        LastError = null;
        Finish();
    }

    /// <summary>The mail server did not take it: tried again after 1, 2, 4 … minutes and at most 8 hours, given up after <see cref="MostAttempts"/>.</summary>
    public void Failed(string error, DateTime at)
    {
        LastError = Text.Shorten(error, ErrorLimit);
        if (Attempts >= MostAttempts) Finish();
        else NextAttemptAt = at + TimeSpan.FromMinutes(Math.Min(1 << (Attempts - 1), LongestWait.TotalMinutes));
    }

    /// <summary>Will never be sent: the receiver does not exist, the account is closed, the link in it no longer holds.</summary>
    public void GiveUp(string error)
    {
        LastError = Text.Shorten(error, ErrorLimit);
        Finish();
    }

    private void Finish()
    {
        NextAttemptAt = null;
        ProtectedBody = "";
    }
}
