using Vaggeryd.InternalControl.Domain.Departments;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>A role that a user holds, for one department (and those below it) or for the whole municipality.</summary>
public sealed class RoleAssignment
{
    private RoleAssignment() { }

    /// <exception cref="RuleBrokenException">There is no such role.</exception>
    public RoleAssignment(int userId, Role role, Department? department)
    {
        Require(Enum.IsDefined(role), Rule.RoleMustBeKnown, role, string.Join(", ", Enum.GetNames<Role>()));

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
