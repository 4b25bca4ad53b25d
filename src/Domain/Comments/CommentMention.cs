namespace Vaggeryd.InternalControl.Domain.Comments;

/// <summary>A person whom a comment names, and for whom it is something to read.</summary>
public sealed class CommentMention
{
    private CommentMention() { }

    internal CommentMention(int userId) => UserId = userId;

    public int CommentId { get; private set; }

    public int UserId { get; private set; }

    /// <summary>UTC; null until the person has seen it.</summary>
    public DateTime? SeenAt { get; private set; }

    /// <summary>The person has read it. Says whether that is new.</summary>
    public bool See(DateTime at)
    {
        if (SeenAt is not null) return false;

        SeenAt = at;
        return true;
    }
}
