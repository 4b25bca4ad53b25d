namespace Vaggeryd.InternalControl.Domain.Mail;

/// <summary>Why a message is sent.</summary>
public enum MailKind
{
    Invitation,
    PasswordReset,

    /// <summary>Something about the account changed that its owner should know of.</summary>
    SecurityNotice,

    /// <summary>Somebody named the receiver in a comment.</summary>
    Mention,

    /// <summary>Controls are to be reported, mended or approved.</summary>
    Reminder,
    Test,
}
