using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Papers;

/// <summary>Reads a stored version and what was decided before it.</summary>
internal static class ReadPaperSource
{
    /// <summary>What a version is held against: the one decided before it in its year, else what was decided in the year before by then.</summary>
    public static async Task<PaperSource> PaperSourceAsync(this AppDbContext db, AccessRights rights, WritePaper.Query asked, DateOnly today, CancellationToken cancellationToken)
    {
        var stored = await db.StoredPlanAsync(rights, asked.Key, today, cancellationToken);
        var edition = stored.Scope.EditionOf(asked.Edition);
        var before = await db.DecidedBeforeAsync(stored.Version, asked.Key.Plan, cancellationToken) is { } key ? await db.StoredPlanAsync(rights, key, today, cancellationToken) : null;
        return new PaperSource(
            stored.Content(edition),
            PlanMark.Of(stored.Version),
            before is null ? null : PlanMark.Of(before.Version),
            before is null ? null : PlanComparisonFile.Of(ComparePlanVersions.Between(before, stored, edition)),
            stored.Version.ProposedAt ?? stored.Version.SavedAt,
            asked.Dnr,
            asked.CaseHandler);
    }

    private static async Task<PlanVersionKey?> DecidedBeforeAsync(this AppDbContext db, PlanVersion version, PlanKey plan, CancellationToken cancellationToken)
    {
        var (year, board, number, by) = (version.Plan.PlanningYear.Year, version.Plan.BoardKey, version.Number, version.ProposedAt);
        var found = await db.PlanVersions.AsNoTracking()
            .Where(other => other.Plan.BoardKey == board && (other.Status == PlanVersionStatus.Adopted || other.Status == PlanVersionStatus.Replaced))
            .Where(other => (other.Plan.PlanningYear.Year == year && other.Number < number) || (other.Plan.PlanningYear.Year == year - 1 && (by == null || other.AdoptedAt <= by)))
            .OrderByDescending(other => other.Plan.PlanningYear.Year).ThenByDescending(other => other.Number)
            .Select(other => new { other.Plan.PlanningYear.Year, other.Number })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new PlanVersionKey(plan with { Year = found.Year }, found.Number);
    }
}
