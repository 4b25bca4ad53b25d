using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>A risk's place among all of the municipality's.</summary>
/// <param name="Rank">1 for the largest.</param>
/// <param name="Scored">How many assessed risks the year has.</param>
/// <param name="Neighbours">Why it stands above the next and below the one before, whichever there are.</param>
public sealed record RiskPlace(int Rank, int Scored, IReadOnlyList<RiskNeighbour> Neighbours);

/// <param name="Why">The deciding key and its numbers; only the side when the neighbour is not to be seen.</param>
/// <param name="Slug">The neighbour's address; null when the reader may not see it.</param>
public sealed record RiskNeighbour(RankExplanation Why, string? Slug);

/// <summary>
/// Finds a scored risk's place. The place is the one in the whole municipality, because that is what decides the common
/// plan: a reader who sees one department still learns the rank and the number of assessed risks. A neighbour
/// that the reader may not see is never named, and what decided between the two is not said either.
/// </summary>
internal static class PlaceRisk
{
    /// <summary>Unscored risks' keys begin with 9, see <see cref="RankOrder.SortKey"/>.</summary>
    private const string FirstUnscored = "9";

    public static async Task<RiskPlace> Async(AppDbContext db, AccessRights rights, int yearId, RankOrder order, ShowRisk.Details risk, CancellationToken cancellationToken)
    {
        // One bound on each side of a range: given two, SQLite seeks by the first and walks the rest.
        var all = db.Risks.AsNoTracking().Where(r => r.PlanningYearId == yearId);
        var above = all.Where(r => string.Compare(r.RankKey, risk.RankKey) < 0);
        var below = all.Where(r => string.Compare(r.RankKey, risk.RankKey) > 0 && string.Compare(r.RankKey, FirstUnscored) < 0);

        // Two counts in one query, each by an index of its own: the risks above by rank key, the scored ones by level.
        var numbers = await db.PlanningYears.Where(year => year.Id == yearId)
            .Select(_ => new { Scored = all.Count(r => r.Level != null), Above = above.Count() })
            .SingleAsync(cancellationToken);
        var neighbours = await above.OrderByDescending(r => r.RankKey).Take(1)
            .Concat(below.OrderBy(r => r.RankKey).Take(1))
            .Select(r => new Neighbour
            {
                RankKey = r.RankKey,
                Slug = r.Slug,
                DepartmentId = r.DepartmentId,
                IsSecret = r.IsSecret,
                Department = r.Department.Code,
                Reference = r.Reference,
                GoalCount = r.GoalCount,
                GoalWeight = r.GoalWeight,
                DepartmentCount = r.DepartmentCount,
                Appetite = r.Appetite,
                ValueBefore = r.ValueBefore,
                Age = r.Age,
                Likelihood = r.Likelihood,
                Consequence = r.Consequence,
                Value = r.Value,
            })
            .ToListAsync(cancellationToken);

        return new RiskPlace(numbers.Above + 1, numbers.Scored, [.. neighbours
            .OrderByDescending(n => n.RankKey, StringComparer.Ordinal)
            .Select(n => (Neighbour: n, Why: RankExplanation.Of(
                risk.Standing,
                n,
                string.CompareOrdinal(n.RankKey, risk.RankKey) > 0 ? NeighbourSide.Below : NeighbourSide.Above,
                order)))
            .Select(n => rights.MaySee(n.Neighbour.DepartmentId, n.Neighbour.IsSecret)
                ? new RiskNeighbour(n.Why, n.Neighbour.Slug)
                : new RiskNeighbour(n.Why.WithoutNeighbour(), null))]);
    }

    private sealed record Neighbour : Standing
    {
        public required string RankKey { get; init; }

        public required int DepartmentId { get; init; }

        public required bool IsSecret { get; init; }
    }
}
