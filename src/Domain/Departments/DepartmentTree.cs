namespace Vaggeryd.InternalControl.Domain.Departments;

/// <summary>The municipality's departments as a tree, for questions about who lies below whom.</summary>
public sealed class DepartmentTree
{
    private readonly ILookup<int?, int> _children;

    /// <param name="departments">Each department's id and its parent's id (null at the top).</param>
    public DepartmentTree(IEnumerable<(int Id, int? ParentId)> departments) =>
        _children = departments.ToLookup(d => d.ParentId, d => d.Id);

    /// <summary>The department and everything below it. A loop in the data is walked once.</summary>
    public IReadOnlySet<int> WithDescendants(int departmentId)
    {
        var seen = new HashSet<int> { departmentId };
        var waiting = new Queue<int>(seen);
        while (waiting.TryDequeue(out var id))
        {
            foreach (var child in _children[id].Where(seen.Add))
                waiting.Enqueue(child);
        }

        return seen;
    }
}
