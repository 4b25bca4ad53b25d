using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>What the plan page and a simulation show of a risk.</summary>
public sealed record DraftRisk : Standing
{
    public required string Title { get; init; }

    public required string DepartmentName { get; init; }

    /// <summary>Why another value counts than the computed one; null where the computed one does.</summary>
    public string? OverrideReason { get; init; }

    public bool IsSecret { get; init; }

    /// <summary>A common risk, as secret as the most secret of its members.</summary>
    internal static DraftRisk Common(RiskGrouping group, IReadOnlyList<DraftRisk> members, ScoringModel model)
    {
        var common = GroupStanding.Of(group.Reference, members, group.How, model, risk => risk.Title);
        return common with
        {
            Title = group.Title,
            DepartmentName = T.Of("Groups.Of", string.Join(", ", common.Departments)),
            OverrideReason = group.How == GroupValue.Max ? common.OverrideReason : T.Of($"Groups.How.{group.How}"),
            IsSecret = members.Any(risk => risk.IsSecret),
        };
    }
}
