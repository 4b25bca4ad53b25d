using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Reads the common risks of a year as a plan takes them, and lets them stand in place of their members.</summary>
internal static class ReadGroupings
{
    /// <summary>All of them, secret ones too, in one query: the plan is made of all risks, whoever asks.</summary>
    public static async Task<IReadOnlyList<RiskGrouping>> GroupingsAsync(this AppDbContext db, int yearId, CancellationToken cancellationToken)
    {
        var members = await db.RiskGroups.AsNoTracking()
            .Where(group => group.PlanningYearId == yearId && group.DissolvedAt == null)
            .SelectMany(group => group.Members, (group, member) => new { group.Number, group.Title, group.How, member.Risk.Slug })
            .ToListAsync(cancellationToken);
        return
        [
            .. members.GroupBy(member => member.Number).OrderBy(group => group.Key)
                .Select(group => new RiskGrouping(RiskGroup.ReferenceOf(group.Key), group.First().Title, group.First().How, [.. group.Select(member => member.Slug)])),
        ];
    }

    /// <summary>Rows of a plan: the risks, which come in rank order, with common ones in place of their members.</summary>
    public static async Task<IReadOnlyList<PlanRisk>> WithCommonRisksAsync(this AppDbContext db, int yearId, IReadOnlyList<PlanRisk> risks, ScoringModel model, CancellationToken cancellationToken) =>
        CommonRanking.Of(risks, await db.GroupingsAsync(yearId, cancellationToken), model.Order, (group, members) => PlanRisk.Common(group, members, model));

    /// <inheritdoc cref="WithCommonRisksAsync(AppDbContext, int, IReadOnlyList{PlanRisk}, ScoringModel, CancellationToken)"/>
    public static async Task<IReadOnlyList<DraftRisk>> WithCommonRisksAsync(this AppDbContext db, int yearId, IReadOnlyList<DraftRisk> risks, ScoringModel model, CancellationToken cancellationToken) =>
        CommonRanking.Of(risks, await db.GroupingsAsync(yearId, cancellationToken), model.Order, (group, members) => DraftRisk.Common(group, members, model));
}
