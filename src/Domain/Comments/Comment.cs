using Vaggeryd.InternalControl.Domain.Risks;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Comments;

/// <summary>What somebody says of a risk. It obeys the access rules of the risk, and is answered and settled, never changed.</summary>
public sealed class Comment
{
    /// <summary>Longest comment, in characters.</summary>
    public const int TextLimit = 2000;

    private readonly List<CommentMention> _mentions = [];

    private Comment() { }

    /// <param name="risk">What it is about.</param>
    /// <param name="kind">An ordinary one, or what should be mended in an analysis that is returned.</param>
    /// <param name="text">1 to 2,000 characters; line breaks stay.</param>
    /// <param name="mentioned">The numbers of the people it names; each once. Whether they may read the risk is the caller's to check.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The text is empty or too long.</exception>
    public Comment(Risk risk, CommentKind kind, string? text, IEnumerable<int> mentioned, string by, DateTime at)
    {
        var said = OptionalText(text, TextLimit, nameof(Text));
        Require(said is not null, Rule.CommentMustSaySomething);

        Risk = risk;
        RiskId = risk.Id;
        Kind = kind;
        Text = said;
        By = by;
        At = at;
        _mentions.AddRange(mentioned.Distinct().Select(user => new CommentMention(user)));
    }

    public int Id { get; private set; }

    public int RiskId { get; private set; }

    public Risk Risk { get; private set; } = null!;

    public CommentKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    public string By { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who said that it is dealt with; null while it waits.</summary>
    public string? SettledBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SettledAt { get; private set; }

    public IReadOnlyCollection<CommentMention> Mentions => _mentions;

    public int Version { get; private set; }

    /// <summary>Says that it is dealt with. Says whether it was not.</summary>
    public bool Settle(string by, DateTime at)
    {
        if (SettledAt is not null) return false;

        (SettledBy, SettledAt) = (by, at);
        return true;
    }
}
