using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Which stored version a plan file is, and what was decided of it.</summary>
public sealed record PlanFileMark
{
    public required int Number { get; init; }

    public required PlanVersionStatus Status { get; init; }

    /// <summary>SHA-256 of the frozen content; null in a draft.</summary>
    public required string? Hash { get; init; }

    public required string? ProposedTo { get; init; }

    public required PlanFileDecision? Decision { get; init; }

    internal static PlanFileMark Of(PlanMark mark) => new()
    {
        Number = mark.Number,
        Status = mark.Status,
        Hash = mark.Hash,
        ProposedTo = mark.ProposedTo,
        Decision = mark.Decision is { } decision ? new PlanFileDecision(decision.On, decision.Paragraph, decision.Dnr, mark.AdoptedBody ?? "") : null,
    };
}

/// <summary>Day, section, diary number and body of the decision.</summary>
public sealed record PlanFileDecision(DateOnly Date, string Paragraph, string Dnr, string Body)
{
    public override string ToString() => $"{Body} {Date.ToIso()}, {Paragraph}, dnr {Dnr}";
}
