using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Plans.Versions;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Which stored version a plan is, and what was decided of it, as documents print it.</summary>
public sealed record PlanMark
{
    public required int Number { get; init; }

    public required PlanVersionStatus Status { get; init; }

    /// <summary>Why it was made or revised; null when nothing is said.</summary>
    public string? Note { get; init; }

    /// <summary>Who is to decide; null in a draft.</summary>
    public string? ProposedTo { get; init; }

    /// <summary>When it was proposed, UTC; null in a draft.</summary>
    public DateTime? ProposedAt { get; init; }

    public BoardDecision? Decision { get; init; }

    /// <summary>Who decided; null before it.</summary>
    public string? AdoptedBody { get; init; }

    /// <summary>SHA-256 of the frozen content; null in a draft.</summary>
    public string? Hash { get; init; }

    internal static PlanMark Of(PlanVersion version) => new()
    {
        Number = version.Number,
        Status = version.Status,
        Note = version.Note,
        ProposedTo = version.ProposedTo,
        ProposedAt = version.ProposedAt,
        Decision = version.Decision,
        AdoptedBody = version.AdoptedBody,
        Hash = version.ContentHash,
    };
}
