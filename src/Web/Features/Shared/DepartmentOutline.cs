using Vaggeryd.InternalControl.Domain.Departments;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>A department at its place among those that the reader sees.</summary>
/// <param name="Department">The department.</param>
/// <param name="Depth">0 where nothing above it is seen.</param>
public sealed record DepartmentBranch(DepartmentName Department, int Depth)
{
    /// <summary>Set in by its depth, for a list of choices, where nothing else shows the tree.</summary>
    public string SetIn(string text) => string.Concat(Enumerable.Repeat("\u00A0\u00A0\u00A0", Depth)) + text;
}

/// <summary>The tree of departments as a reader sees it; branches whose top is hidden begin where they are seen.</summary>
public sealed class DepartmentOutline
{
    private readonly Dictionary<int, DepartmentName> _known;
    private readonly DepartmentTree _tree;

    public DepartmentOutline(IReadOnlyCollection<DepartmentName> departments)
    {
        _known = departments.ToDictionary(department => department.Id);
        _tree = new DepartmentTree(departments.Select(department => (department.Id, department.ParentId)));
        var children = departments.ToLookup(department => department.ParentId is { } parent && _known.ContainsKey(parent) ? parent : 0);
        Branches = [.. Under(0, 0)];

        IEnumerable<DepartmentBranch> Under(int parent, int depth) => children[parent]
            .OrderBy(department => department.Name, StringComparer.CurrentCulture)
            .SelectMany(department => Under(department.Id, depth + 1).Prepend(new DepartmentBranch(department, depth)));
    }

    /// <summary>All of them in tree order, those beside each other by name.</summary>
    public IReadOnlyList<DepartmentBranch> Branches { get; }

    public DepartmentName? Find(string? code) => _known.Values.FirstOrDefault(department => department.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The department and all below it.</summary>
    public IReadOnlySet<int> WithBelow(int id) => _tree.WithDescendants(id);

    /// <summary>Those above the department, the highest first. A loop in the data is walked once.</summary>
    public IReadOnlyList<DepartmentName> Above(DepartmentName department)
    {
        var above = new List<DepartmentName>();
        for (var at = Parent(department); at is not null && at != department && !above.Contains(at); at = Parent(at)) above.Insert(0, at);
        return above;
    }

    private DepartmentName? Parent(DepartmentName department) => department.ParentId is { } parent ? _known.GetValueOrDefault(parent) : null;
}

/// <summary>Where in the tree a page stands; what <c>_DepartmentPlace.cshtml</c> shows.</summary>
/// <param name="Outline">The departments that the reader sees.</param>
/// <param name="Department">The one that the page is about.</param>
/// <param name="IsOnly">The page leaves out those below it.</param>
/// <param name="Address">The page for a department's code, or for all, with those below or without.</param>
public sealed record DepartmentPlace(DepartmentOutline Outline, DepartmentName Department, bool IsOnly, Func<string?, bool, string> Address)
{
    public IReadOnlyList<DepartmentName> Above => Outline.Above(Department);

    public int BelowCount => Outline.WithBelow(Department.Id).Count - 1;
}
