using Vaggeryd.InternalControl.Domain.Mail;

namespace Vaggeryd.InternalControl.Domain.Reminders;

/// <summary>What one person was reminded of on one day, in one message. There is at most one for each person and day.</summary>
public sealed class ReminderDigest
{
    private readonly List<ReminderLine> _lines = [];
    private readonly List<ReviewLine> _reviews = [];

    private ReminderDigest() { }

    /// <param name="receiverId">Who gets it.</param>
    /// <param name="day">The day, in the municipality's time.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="drafts">What it says of controls, and what was overtaken.</param>
    /// <param name="reviews">What it says of risks.</param>
    /// <param name="mail">The message that says it.</param>
    public ReminderDigest(int receiverId, DateOnly day, DateTime at, IEnumerable<ReminderDraft> drafts, IEnumerable<ReviewDraft> reviews, OutgoingMail mail)
    {
        (ReceiverId, Day, QueuedAt, Mail) = (receiverId, day, at, mail);
        _lines.AddRange(drafts.Select(draft => new ReminderLine(draft)));
        _reviews.AddRange(reviews.Select(draft => new ReviewLine(draft)));
    }

    public int Id { get; private set; }

    public int ReceiverId { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime QueuedAt { get; private set; }

    public int? MailId { get; private set; }

    /// <summary>The message that says it, and how it went; null for digests from before that was kept.</summary>
    public OutgoingMail? Mail { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyCollection<ReminderLine> Lines => _lines;

    public IReadOnlyCollection<ReviewLine> Reviews => _reviews;
}
