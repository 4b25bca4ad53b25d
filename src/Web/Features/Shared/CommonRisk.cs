using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>A common risk that stands.</summary>
/// <param name="MadeBy">The person's name.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Version">What the reader has read.</param>
/// <param name="Members">In rank order.</param>
public sealed record CommonRisk(int Number, string Title, GroupValue How, string? Reason, string MadeBy, DateTime MadeAt, int Version, IReadOnlyList<PlanRisk> Members)
{
    public string Reference => RiskGroup.ReferenceOf(Number);

    public string Slug => Reference.ToLowerInvariant();

    /// <summary>One member that is secret makes all of it so.</summary>
    public bool IsSecret => Members.Any(risk => risk.IsSecret);

    /// <summary>Where it stands if its value is worked out so.</summary>
    public Standing StandingBy(GroupValue how, ScoringModel model) => GroupStanding.Of(Reference, Members, how, model);
}

/// <summary>Reads the common risks of a year with their members.</summary>
internal static class ReadCommonRisks
{
    /// <summary>All of them, secret ones too, by number; one query where there are none.</summary>
    public static async Task<IReadOnlyList<CommonRisk>> CommonRisksAsync(this AppDbContext db, int yearId, CancellationToken cancellationToken)
    {
        var groups = await db.RiskGroups.AsNoTracking().AsSingleQuery()
            .Where(group => group.PlanningYearId == yearId && group.DissolvedAt == null)
            .OrderBy(group => group.Number)
            .Select(group => new
            {
                group.Number,
                group.Title,
                group.How,
                group.Reason,
                MadeBy = db.Users.Where(user => user.UserName == group.MadeBy).Select(user => user.DisplayName).FirstOrDefault() ?? group.MadeBy,
                group.MadeAt,
                group.Version,
                Slugs = group.Members.Select(member => member.Risk.Slug).ToList(),
            })
            .ToListAsync(cancellationToken);
        if (groups.Count == 0) return [];

        var risks = await db.PlanRisksAsync(db.Risks.Where(risk => risk.PlanningYearId == yearId && db.RiskGroupMembers.Any(member => member.RiskId == risk.Id)), cancellationToken);
        return groups.ConvertAll(group => new CommonRisk(
            group.Number, group.Title, group.How, group.Reason, group.MadeBy, group.MadeAt, group.Version, risks.FindAll(risk => group.Slugs.Contains(risk.Slug))));
    }
}
