using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>What the plan page and a simulation show of a risk.</summary>
public sealed record DraftRisk : Standing
{
    public required string Title { get; init; }

    public required string DepartmentName { get; init; }

    /// <summary>Why another value counts than the computed one; null where the computed one does.</summary>
    public string? OverrideReason { get; init; }

    public bool IsSecret { get; init; }
}
