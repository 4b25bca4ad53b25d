using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>A version as programs list it. Names to sign in with are no names, so people are called by theirs.</summary>
public sealed record PlanVersionRow
{
    public required int Number { get; init; }

    public required PlanVersionStatus Status { get; init; }

    public required IReadOnlyList<string> Rules { get; init; }

    public required string Basis { get; init; }

    public required string? Note { get; init; }

    public required string SavedBy { get; init; }

    public required DateTime SavedAt { get; init; }

    public required string? ProposedBy { get; init; }

    public required DateTime? ProposedAt { get; init; }

    public required string? ProposedTo { get; init; }

    public required PlanFileDecision? Decision { get; init; }

    public required string? Hash { get; init; }

    internal static PlanVersionRow Of(ListPlanVersions.Row row) => new()
    {
        Number = row.Version.Number,
        Status = row.Version.Status,
        Rules = row.Version.Rules.Split(','),
        Basis = BasisWord.Of(row.Version.Basis),
        Note = row.Version.Note,
        SavedBy = row.SavedBy,
        SavedAt = row.Version.SavedAt,
        ProposedBy = row.ProposedBy,
        ProposedAt = row.Version.ProposedAt,
        ProposedTo = row.Version.ProposedTo,
        Decision = PlanFileMark.Of(PlanMark.Of(row.Version)).Decision,
        Hash = row.Version.ContentHash,
    };
}
