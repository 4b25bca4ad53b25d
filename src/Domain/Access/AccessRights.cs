using Vaggeryd.InternalControl.Domain.Departments;

namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>What one person may see and change. The only place that answers "may this user do this to this".</summary>
public sealed class AccessRights
{
    private static readonly Role[] Editing = [Role.Administrator, Role.Finance, Role.DepartmentHead, Role.Contributor];
    private static readonly Role[] Compiling = [Role.Administrator, Role.Finance];

    private readonly bool _editsAll;
    private readonly IReadOnlySet<int> _editable;

    private AccessRights(bool seesAll, bool editsAll, IReadOnlySet<int> visible, IReadOnlySet<int> editable)
    {
        SeesAll = seesAll;
        _editsAll = editsAll;
        _editable = editable;
        VisibleDepartments = visible;
    }

    /// <summary>Nobody signed in: nothing.</summary>
    public static AccessRights None { get; } = new(false, false, new HashSet<int>(), new HashSet<int>());

    /// <summary>The operator at the command line, who already holds the database.</summary>
    public static AccessRights Operator { get; } = new(true, true, new HashSet<int>(), new HashSet<int>()) { MayCompilePlan = true };

    /// <summary>True: every department. False: only <see cref="VisibleDepartments"/>.</summary>
    public bool SeesAll { get; }

    /// <summary>The departments whose risks may be read when <see cref="SeesAll"/> is false.</summary>
    public IReadOnlySet<int> VisibleDepartments { get; }

    /// <summary>May see the municipality-wide plan being put together, and not only the own part of it.</summary>
    public bool MayCompilePlan { get; private init; }

    /// <summary>
    /// May open the municipality-wide plan. A plan made of only the risks that a person may see would be another plan
    /// with other ranks, so whoever does not see every department does not see it at all.
    /// </summary>
    public bool MaySeePlan => SeesAll || MayCompilePlan;

    /// <summary>The rights that follow from a person's roles; a department role reaches down the tree.</summary>
    public static AccessRights From(IReadOnlyCollection<(Role Role, int? DepartmentId)> roles, DepartmentTree tree)
    {
        var visible = new HashSet<int>();
        var editable = new HashSet<int>();
        var everywhere = roles.Where(r => r.DepartmentId is null).Select(r => r.Role).ToHashSet();

        foreach (var (role, departmentId) in roles)
        {
            if (departmentId is not { } id) continue;
            var below = tree.WithDescendants(id);
            visible.UnionWith(below);
            if (Editing.Contains(role)) editable.UnionWith(below);
        }

        return new AccessRights(everywhere.Count > 0, everywhere.Overlaps(Editing), visible, editable)
        {
            MayCompilePlan = everywhere.Overlaps(Compiling),
        };
    }

    public bool MaySee(int departmentId) => SeesAll || VisibleDepartments.Contains(departmentId);

    public bool MayEdit(int departmentId) => _editsAll || _editable.Contains(departmentId);
}
