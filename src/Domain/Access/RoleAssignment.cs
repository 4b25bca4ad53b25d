using Vaggeryd.InternalControl.Domain.Departments;

namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>A role that a user holds, for one department (and those below it) or for the whole municipality.</summary>
public sealed class RoleAssignment
{
    private RoleAssignment() { }

    public RoleAssignment(int userId, Role role, Department? department)
    {
        UserId = userId;
        Role = role;
        Department = department;
    }

    public int Id { get; private set; }

    public int UserId { get; private set; }

    public Role Role { get; private set; }

    public int? DepartmentId { get; private set; }

    /// <summary>Null: the whole municipality.</summary>
    public Department? Department { get; private set; }
}
