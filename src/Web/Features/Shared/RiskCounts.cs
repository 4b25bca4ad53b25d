using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>How many of the year's risks a department has at a level, open and secret ones apart; level null is unscored.</summary>
public sealed record RiskCount(int? Level, int DepartmentId, bool IsSecret, int Count);

/// <summary>
/// The risks of a year by level and department. The database counts them once after each change, whichever web node made
/// it: what is kept holds for one stamp of the year and no other. One entry per planning year, of all departments;
/// what a person may see is picked out at each call.
/// </summary>
internal sealed class RiskCounts
{
    private readonly ConcurrentDictionary<int, Kept> _years = new();

    /// <param name="db">Counted in, where nothing is kept.</param>
    /// <param name="yearId">The planning year.</param>
    /// <param name="stamp">Its stamp, just read: counted after it was read, the numbers are at least as new.</param>
    /// <param name="rights">Whose departments to answer for.</param>
    public async Task<IReadOnlyList<RiskCount>> OfYearAsync(AppDbContext db, int yearId, string stamp, AccessRights rights, CancellationToken cancellationToken)
    {
        if (!_years.TryGetValue(yearId, out var kept) || kept.Stamp != stamp)
            _years[yearId] = kept = new Kept(stamp, await CountAsync(db, yearId, cancellationToken));

        return [.. kept.Counts.Where(count => rights.MaySee(count.DepartmentId, count.IsSecret))];
    }

    /// <summary>By the index of year, level, department and secrecy, and nothing else.</summary>
    private static Task<List<RiskCount>> CountAsync(AppDbContext db, int yearId, CancellationToken cancellationToken) => db.Risks
        .Where(risk => risk.PlanningYearId == yearId)
        .GroupBy(risk => new { risk.Level, risk.DepartmentId, risk.IsSecret })
        .Select(group => new RiskCount(group.Key.Level, group.Key.DepartmentId, group.Key.IsSecret, group.Count()))
        .ToListAsync(cancellationToken);

    private sealed record Kept(string Stamp, IReadOnlyList<RiskCount> Counts);
}
