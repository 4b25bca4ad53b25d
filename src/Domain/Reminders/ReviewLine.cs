using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Domain.Reminders;

/// <summary>What makes a reminder of a review the same one.</summary>
/// <param name="RiskId">Of which risk.</param>
/// <param name="PersonId">Whose it is, whether or not somebody stands in.</param>
/// <param name="Days">The step of the ladder.</param>
/// <param name="About">The day of the review: with another day it is another reminder.</param>
public readonly record struct ReviewKey(int RiskId, int PersonId, int Days, DateOnly About);

/// <summary>Somebody is told that a risk that was accepted or is watched is to be looked at again, or was overtaken by a later step before it could be.</summary>
/// <param name="Key">Which.</param>
/// <param name="ReceiverId">Who gets it: the person, or whoever stands in.</param>
/// <param name="To">As what.</param>
/// <param name="Risk">Of which risk.</param>
/// <param name="IsOvertaken">It is only written down.</param>
public sealed record ReviewDraft(ReviewKey Key, int ReceiverId, ReminderReceiver To, ReviewedRisk Risk, bool IsOvertaken = false);

/// <summary>A risk that is to be looked at again on a day.</summary>
/// <param name="Id">The risk's id.</param>
/// <param name="DepartmentId">Whose it is.</param>
/// <param name="IsSecret">It carries a secrecy mark.</param>
/// <param name="ReviewOn">The day.</param>
/// <param name="Year">Its planning year.</param>
/// <param name="Slug">Its name in an address.</param>
/// <param name="Reference">Such as "SN-07".</param>
public sealed record ReviewedRisk(int Id, int DepartmentId, bool IsSecret, DateOnly ReviewOn, int Year, string Slug, string Reference);

/// <summary>A line of a digest about a risk that is to be looked at again. There is at most one for each <see cref="ReviewKey"/>.</summary>
public sealed class ReviewLine
{
    private ReviewLine() { }

    internal ReviewLine(ReviewDraft draft) =>
        (RiskId, PersonId, Days, About, To, IsOvertaken) = (draft.Key.RiskId, draft.Key.PersonId, draft.Key.Days, draft.Key.About, draft.To, draft.IsOvertaken);

    public int Id { get; private set; }

    public int DigestId { get; private set; }

    public ReminderDigest Digest { get; private set; } = null!;

    public int RiskId { get; private set; }

    public Risk Risk { get; private set; } = null!;

    /// <summary>Whose it is; another than the digest's receiver where somebody stands in.</summary>
    public int PersonId { get; private set; }

    public ReminderReceiver To { get; private set; }

    public int Days { get; private set; }

    public DateOnly About { get; private set; }

    /// <summary>Not said: a later step had come when it could be.</summary>
    public bool IsOvertaken { get; private set; }

    public ReviewKey Key => new(RiskId, PersonId, Days, About);
}
