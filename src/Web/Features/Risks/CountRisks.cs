using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Numbers of risks, by department and level.</summary>
public sealed record RiskTotals(IReadOnlyList<RiskCount> Counts)
{
    public int All { get; } = Counts.Sum(count => count.Count);

    public int Unscored { get; } = Counts.Where(count => count.Level is null).Sum(count => count.Count);

    public int Departments { get; } = Counts.Select(count => count.DepartmentId).Distinct().Count();

    public int At(int level) => Counts.Where(count => count.Level == level).Sum(count => count.Count);
}

/// <summary>Counts the register's risks: all that the reader may see and those that pass the filters, in one query.</summary>
internal static class CountRisks
{
    public static async Task<(RiskTotals Total, RiskTotals Matching)> CountAsync(
        IQueryable<Risk> visible, IQueryable<Risk> matching, IReadOnlyList<RiskFilter> filters, CancellationToken cancellationToken)
    {
        // Grouped by the index (year, level, department) and nothing else. Filters on level and department alone
        // are then answered by the groups; only other filters make the database count a second time.
        var groups = Grouped(visible, matches: false);
        var groupsTell = filters.All(filter => filter.OnCounts is not null);
        if (!groupsTell) groups = groups.Concat(Grouped(matching, matches: true));

        var read = await groups.ToListAsync(cancellationToken);
        var total = new RiskTotals([.. read.Where(group => !group.Matches).Select(group => group.Count())]);
        return (total, groupsTell
            ? new RiskTotals([.. total.Counts.Where(count => filters.All(filter => filter.OnCounts!(count)))])
            : new RiskTotals([.. read.Where(group => group.Matches).Select(group => group.Count())]));
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

    private static IQueryable<Group> Grouped(IQueryable<Risk> risks, bool matches) => risks
        .GroupBy(risk => new { risk.Level, risk.DepartmentId })
        .Select(group => new Group { Matches = matches, Level = group.Key.Level, DepartmentId = group.Key.DepartmentId, Number = group.Count() });

    private sealed class Group
    {
        public bool Matches { get; init; }
        public int? Level { get; init; }
        public int DepartmentId { get; init; }
        public int Number { get; init; }
        public RiskCount Count() => new(Level, DepartmentId, Number);
    }

    private sealed class WithoutOne
    {
        public int Filter { get; init; }
        public int Count { get; init; }
    }
}
