using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>A department as lists and filters name it.</summary>
public sealed record DepartmentName(int Id, string Code, string Name, int? ParentId);

/// <summary>
/// A department's risks per level, with those of the departments below it: the same rows that the register shows for it.
/// </summary>
/// <param name="Department">The department.</param>
/// <param name="Depth">0 for one that stands for itself; 1 and more for one that is also counted in the row above it.</param>
/// <param name="Counts">Its risks and those below.</param>
public sealed record DepartmentLevels(DepartmentName Department, int Depth, LevelCounts Counts)
{
    /// <summary>The departments as a list in tree order; the rows of depth 0 together hold every risk once.</summary>
    public static IReadOnlyList<DepartmentLevels> Of(
        ScoringModel model,
        IReadOnlyList<DepartmentName> departments,
        IEnumerable<(int DepartmentId, int? Level, int Count)> counts)
    {
        var outline = new DepartmentOutline(departments);
        var own = counts.ToLookup(c => c.DepartmentId, c => (c.Level, c.Count));
        return
        [
            .. outline.Branches.Select(branch => new DepartmentLevels(
                branch.Department, branch.Depth, new LevelCounts(model, outline.WithBelow(branch.Department.Id).SelectMany(id => own[id])))),
        ];
    }
}
