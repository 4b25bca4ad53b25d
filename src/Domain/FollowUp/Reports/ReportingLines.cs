using Vaggeryd.InternalControl.Domain.Departments;

namespace Vaggeryd.InternalControl.Domain.FollowUp.Reports;

/// <summary>Who reports for whom: a board or a company for itself and for the administrations below it, down to the next board or company.</summary>
public sealed class ReportingLines
{
    private readonly Dictionary<int, Department> _byId;
    private readonly ILookup<int?, Department> _below;

    /// <param name="departments">Every department.</param>
    public ReportingLines(IReadOnlyCollection<Department> departments)
    {
        _byId = departments.ToDictionary(department => department.Id);
        _below = departments.Where(department => !ReportsForItself(department)).ToLookup(department => department.ParentId);
    }

    public IEnumerable<Department> All => _byId.Values;

    /// <summary>Boards, companies, and whoever answers to nobody.</summary>
    public static bool ReportsForItself(Department department) => department.Kind != DepartmentKind.Administration || department.ParentId is null;

    /// <summary>The department and the administrations that it reports for.</summary>
    public IReadOnlySet<int> Of(int departmentId)
    {
        var seen = new HashSet<int> { departmentId };
        var waiting = new Queue<int>(seen);
        while (waiting.TryDequeue(out var id))
        {
            foreach (var below in _below[id].Where(below => seen.Add(below.Id))) waiting.Enqueue(below.Id);
        }

        return seen;
    }

    /// <summary>Those in whose reports a department stands: itself first, whoever reports for it last.</summary>
    public IReadOnlyList<int> Above(int departmentId)
    {
        var above = new List<int> { departmentId };
        while (_byId.TryGetValue(above[^1], out var department) && !ReportsForItself(department) && !above.Contains(department.ParentId!.Value)) above.Add(department.ParentId.Value);
        return above;
    }
}
