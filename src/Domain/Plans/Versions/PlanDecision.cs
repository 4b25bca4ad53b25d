using Vaggeryd.InternalControl.Domain.Analyses;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Plans.Versions;

/// <summary>Who adopted a plan, when, and where it stands in the minutes.</summary>
public sealed record PlanDecision
{
    /// <summary>Longest name of a body, in characters.</summary>
    public const int BodyLimit = 100;

    /// <param name="at">Day, section and diary number.</param>
    /// <param name="body">Who decided, such as "Kommunstyrelsen"; 1 to 100 characters.</param>
    /// <exception cref="RuleBrokenException">The body is empty or too long.</exception>
    public PlanDecision(BoardDecision at, string? body)
    {
        At = at;
        Body = RequiredText(body, BodyLimit, nameof(Body));
    }

    public BoardDecision At { get; }

    public string Body { get; }
}
