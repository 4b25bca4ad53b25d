using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Numbers of risks, by department and level.</summary>
public sealed record RiskTotals(IReadOnlyList<RiskCount> Counts)
{
    public int All { get; } = Counts.Sum(count => count.Count);

    public int Unscored { get; } = Counts.Where(count => count.Level is null).Sum(count => count.Count);

    public int Departments { get; } = Counts.Select(count => count.DepartmentId).Distinct().Count();

    public int At(int level) => Counts.Where(count => count.Level == level).Sum(count => count.Count);
}

/// <summary>Counts the register's risks that pass the filters.</summary>
internal static class CountRisks
{
    /// <summary>Filters on level and department alone are answered by the counts that are there; others make the database count.</summary>
    public static async Task<RiskTotals> MatchingAsync(
        RiskTotals total, IQueryable<Risk> matching, IReadOnlyList<RiskFilter> filters, CancellationToken cancellationToken)
    {
        if (filters.All(filter => filter.OnCounts is not null))
            return new RiskTotals([.. total.Counts.Where(count => filters.All(filter => filter.OnCounts!(count)))]);

        return new RiskTotals(await matching
            .GroupBy(risk => new { risk.Level, risk.DepartmentId, risk.IsSecret })
            .Select(group => new RiskCount(group.Key.Level, group.Key.DepartmentId, group.Key.IsSecret, group.Count()))
            .ToListAsync(cancellationToken));
    }

    /// <summary>How many risks would pass without each of the filters, in one query.</summary>
    public static async Task<IReadOnlyList<(RiskFilter Filter, int Count)>> WithoutEachAsync(
        IQueryable<Risk> visible, IReadOnlyList<RiskFilter> filters, CancellationToken cancellationToken)
    {
        if (filters.Count == 0) return [];

        var counts = filters
            .Select((left, index) => filters.Where(filter => filter != left)
                .Aggregate(visible, (risks, filter) => risks.Where(filter.Condition))
                .GroupBy(_ => 1)
                .Select(all => new WithoutOne { Filter = index, Count = all.Count() }))
            .Aggregate((all, next) => all.Concat(next));
        var read = await counts.ToListAsync(cancellationToken);
        return [.. read.OrderBy(count => count.Filter).Select(count => (filters[count.Filter], count.Count))];
    }

    private sealed class WithoutOne
    {
        public int Filter { get; init; }
        public int Count { get; init; }
    }
}
