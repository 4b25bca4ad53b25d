using Vaggeryd.InternalControl.Domain.Departments;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>A role that a user holds, for one department (and those below it) or for the whole municipality.</summary>
public sealed class RoleAssignment
{
    private RoleAssignment() { }

    /// <param name="userId">Who holds it.</param>
    /// <param name="role">What the person does here.</param>
    /// <param name="department">Where; null for the whole municipality, the only place for administrators and finance.</param>
    /// <param name="origin">Whether it was given here or follows from a group of the municipality's directory.</param>
    /// <exception cref="RuleBrokenException">There is no such role, or it is not given for one department.</exception>
    public RoleAssignment(int userId, Role role, Department? department, RoleOrigin origin = RoleOrigin.Local)
    {
        Require(Enum.IsDefined(role), Rule.RoleMustBeKnown, role, string.Join(", ", Enum.GetNames<Role>()));
        Require(department is null || !CountsEverywhere(role), Rule.RoleMustCountEverywhere, role);

        UserId = userId;
        Role = role;
        Department = department;
        DepartmentId = department?.Id;
        Origin = origin;
    }

    public int Id { get; private set; }

    public int UserId { get; private set; }

    public Role Role { get; private set; }

    public int? DepartmentId { get; private set; }

    /// <summary>Null: the whole municipality.</summary>
    public Department? Department { get; private set; }

    public RoleOrigin Origin { get; private set; }

    /// <summary>Whether a role is only ever given for the whole municipality.</summary>
    public static bool CountsEverywhere(Role role) => role is Role.Administrator or Role.Finance;
}
