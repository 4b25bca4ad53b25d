using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>A goal, an area of internal goals or a department that a plan may or may not reach.</summary>
/// <param name="Code">What risks call it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Area">The area of an internal goal; null for anything else.</param>
public sealed record CoverageName(string Code, string Name, InternalGoalArea? Area = null);

/// <summary>What a plan of the municipality may reach, in the order that it is told.</summary>
public sealed record CoverageFrame(IReadOnlyList<CoverageName> Goals, IReadOnlyList<CoverageName> Departments);

/// <summary>A goal or department without a row in the plan.</summary>
/// <param name="Name">Which.</param>
/// <param name="Nearest">Its largest assessed risk that the rules leave out; null when it has none.</param>
public sealed record CoverageGap<T>(CoverageName Name, RankedRisk<T>? Nearest)
    where T : Standing;

/// <summary>What a selection does not reach.</summary>
public sealed class SelectionCoverage<T>
    where T : Standing
{
    public SelectionCoverage(PlanSelection<T> selection, CoverageFrame frame)
    {
        Goals = Gaps(selection, frame.Goals, risk => risk.Goals);
        Departments = Gaps(selection, frame.Departments, risk => risk.Departments);
        Categories = Gaps(selection, CategoriesOf(selection), risk => risk.Category is { } category ? [Key(category)] : []);
        var open = Goals.Select(gap => gap.Name.Code).ToHashSet();
        Areas = [.. frame.Goals.Where(goal => goal.Area is not null).GroupBy(goal => goal.Area!.Value).Where(area => area.All(goal => open.Contains(goal.Code))).Select(area => area.Key)];
    }

    /// <summary>Goals that no chosen risk works against.</summary>
    public IReadOnlyList<CoverageGap<T>> Goals { get; }

    /// <summary>Areas of internal goals where that is so of every goal.</summary>
    public IReadOnlyList<InternalGoalArea> Areas { get; }

    /// <summary>Departments without a chosen risk.</summary>
    public IReadOnlyList<CoverageGap<T>> Departments { get; }

    /// <summary>Categories of assessed risks of which none is chosen, by name.</summary>
    public IReadOnlyList<CoverageGap<T>> Categories { get; }

    private static string Key(string category) => category.ToUpperInvariant();

    private static List<CoverageName> CategoriesOf(PlanSelection<T> selection) =>
    [
        .. selection.In.Concat(selection.Out).Where(risk => risk.Ranked.Risk is { IsScored: true, Category: not null })
            .Select(risk => new CoverageName(Key(risk.Ranked.Risk.Category!), risk.Ranked.Risk.Category!))
            .DistinctBy(name => name.Code)
            .OrderBy(name => Text.NaturalOrder(name.Name), StringComparer.Ordinal),
    ];

    private static List<CoverageGap<T>> Gaps(PlanSelection<T> selection, IReadOnlyList<CoverageName> names, Func<T, IEnumerable<string>> codes)
    {
        var reached = selection.In.SelectMany(chosen => codes(chosen.Ranked.Risk)).ToHashSet();
        var nearest = new Dictionary<string, RankedRisk<T>>();
        foreach (var left in selection.Below)
        foreach (var code in codes(left.Ranked.Risk))
            nearest.TryAdd(code, left.Ranked);

        return [.. names.Where(name => !reached.Contains(name.Code)).Select(name => new CoverageGap<T>(name, nearest.GetValueOrDefault(name.Code)))];
    }
}
