using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>A risk of the year as the preview of a recalculation names it.</summary>
public sealed record YearRisk : RiskToRecalculate
{
    public required int Id { get; init; }

    public required int DepartmentId { get; init; }

    public required string ReferenceKey { get; init; }

    public required string Title { get; init; }

    public required bool IsSecret { get; init; }
}
