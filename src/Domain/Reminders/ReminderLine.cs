using Vaggeryd.InternalControl.Domain.FollowUp;

namespace Vaggeryd.InternalControl.Domain.Reminders;

/// <summary>What makes a reminder the same one: whose, of what, why, and for which day.</summary>
/// <param name="OccurrenceId">Of what.</param>
/// <param name="PersonId">Whose it is, whether or not somebody stands in.</param>
/// <param name="Kind">Why.</param>
/// <param name="Days">The step of the ladder; where there is none, which sending of the report or which action it is about: with another number it is another reminder.</param>
/// <param name="About">The last day, or the day on which what it is about happened: with another day it is another reminder.</param>
public readonly record struct ReminderKey(int OccurrenceId, int PersonId, ReminderKind Kind, int Days, DateOnly About);

/// <summary>One thing that is said to somebody, or was overtaken by a later one before it could be.</summary>
/// <param name="Key">Which.</param>
/// <param name="ReceiverId">Who gets it: the person, or whoever stands in.</param>
/// <param name="To">As what.</param>
/// <param name="Occurrence">Of what.</param>
/// <param name="IsOvertaken">It is only written down.</param>
public sealed record ReminderDraft(ReminderKey Key, int ReceiverId, ReminderReceiver To, ControlOccurrence Occurrence, bool IsOvertaken = false)
{
    public ReminderKind Kind => Key.Kind;
}

/// <summary>A line of a digest. There is at most one for each <see cref="ReminderKey"/>.</summary>
public sealed class ReminderLine
{
    private ReminderLine() { }

    internal ReminderLine(ReminderDraft draft) =>
        (OccurrenceId, PersonId, Kind, Days, About, To, IsOvertaken) = (draft.Key.OccurrenceId, draft.Key.PersonId, draft.Key.Kind, draft.Key.Days, draft.Key.About, draft.To, draft.IsOvertaken);

    public int Id { get; private set; }

    public int DigestId { get; private set; }

    public ReminderDigest Digest { get; private set; } = null!;

    public int OccurrenceId { get; private set; }

    public ControlOccurrence Occurrence { get; private set; } = null!;

    /// <summary>Whose it is; another than the digest's receiver where somebody stands in.</summary>
    public int PersonId { get; private set; }

    public ReminderKind Kind { get; private set; }

    public ReminderReceiver To { get; private set; }

    public int Days { get; private set; }

    public DateOnly About { get; private set; }

    /// <summary>Not said: a later step had come when it could be.</summary>
    public bool IsOvertaken { get; private set; }

    public ReminderKey Key => new(OccurrenceId, PersonId, Kind, Days, About);
}
