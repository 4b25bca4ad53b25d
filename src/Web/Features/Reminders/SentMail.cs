using Vaggeryd.InternalControl.Domain.Mail;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>How it went with a message.</summary>
public enum SentMailState
{
    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>It waits to be sent, or to be tried again.</summary>
    Waiting,

    /// <summary>It was given up.</summary>
    Failed,
}

/// <summary>Says how it went with the message of a digest.</summary>
internal static class SentMail
{
    /// <summary>Null where the digest is from before that was kept.</summary>
    public static SentMailState? StateOf(OutgoingMail? mail) => mail switch
    {
        null => null,
        { SentAt: not null } => SentMailState.Sent,
        { NextAttemptAt: not null } => SentMailState.Waiting,
        _ => SentMailState.Failed,
    };
}
