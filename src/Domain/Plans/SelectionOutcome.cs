using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>How many chosen risks a department or a category has.</summary>
/// <param name="Code">The department's code, or the category; null for risks without a category.</param>
/// <param name="Count">1 or more.</param>
public sealed record GroupCount(string? Code, int Count);

/// <summary>What a selection amounts to: what it chooses, from where, and what it misses.</summary>
public sealed class SelectionOutcome<T>
    where T : Standing
{
    /// <param name="selection">The selection, as it is shown.</param>
    /// <param name="withheld">What is not shown.</param>
    /// <param name="frame">What a plan may reach.</param>
    public SelectionOutcome(PlanSelection<T> selection, Withheld withheld, CoverageFrame frame)
    {
        (Selection, Withheld, Coverage) = (selection, withheld, new(selection, frame));
        Departments = Counts(risk => risk.Departments);
        Categories = Counts(risk => [risk.Category ?? ""]);
    }

    public PlanSelection<T> Selection { get; }

    public Withheld Withheld { get; }

    public SelectionCoverage<T> Coverage { get; }

    /// <summary>Departments with a chosen risk, the one with most first.</summary>
    public IReadOnlyList<GroupCount> Departments { get; }

    /// <summary>Categories with a chosen risk, the one with most first.</summary>
    public IReadOnlyList<GroupCount> Categories { get; }

    /// <summary>The smallest risk that is chosen; null when none is.</summary>
    public SelectedRisk<T>? LastIn => Selection.In.MaxBy(chosen => chosen.Ranked.Rank);

    /// <summary>The largest risk that the rules leave out; null when they leave none.</summary>
    public SelectedRisk<T>? FirstOut => Selection.Below.FirstOrDefault();

    /// <summary>A common risk counts once in each of its departments.</summary>
    private List<GroupCount> Counts(Func<T, IEnumerable<string>> groups) => [.. Selection.In
        .SelectMany(chosen => groups(chosen.Ranked.Risk))
        .GroupBy(group => group, StringComparer.OrdinalIgnoreCase)
        .Select(same => new GroupCount(same.Key.Length == 0 ? null : same.Key, same.Count()))
        .OrderByDescending(same => same.Count).ThenBy(same => Text.NaturalOrder(same.Code ?? ""), StringComparer.Ordinal)];
}
