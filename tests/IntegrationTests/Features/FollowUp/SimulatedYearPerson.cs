using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>Somebody in the simulated town, and what <c>docs/access.md</c> lets them do with a control.</summary>
internal sealed class SimulatedYearPerson(string name, params IReadOnlyList<(Role Role, int? Department)> roles)
{
    public string Name => name;

    public string Address => $"{name.Replace('ä', 'a')}@exempel.example";

    public List<(Role Role, int? Department)> Roles { get; } = [.. roles];

    /// <summary>The account is open.</summary>
    public bool IsOpen { get; set; } = true;

    public (DateOnly First, DateOnly Last, SimulatedYearPerson StandIn)? Away { get; set; }

    public bool IsAwayOn(DateOnly day) => Away is { } away && away.First <= day && day <= away.Last;

    /// <summary>Has the role in the department, above it, or in the whole municipality.</summary>
    public bool Is(Role role, SimulatedYearDepartment department) => IsOpen && Roles.Any(held => held.Role == role && Reaches(held.Department, department));

    public bool MayReport(SimulatedYearPlanned control) => MayApprove(control) || (Is(Role.ControlPerformer, control.Department) && MayKnowOf(control));

    /// <summary>Finance and heads read marked risks as well.</summary>
    public bool MayApprove(SimulatedYearPlanned control) => Is(Role.Finance, control.Department) || Is(Role.DepartmentHead, control.Department);

    /// <summary>A performer of the whole municipality reads no marked risk; one of the department does.</summary>
    private bool MayKnowOf(SimulatedYearPlanned control) => !control.IsSecret || Roles.Any(held => held.Department is not null && Reaches(held.Department, control.Department));

    private static bool Reaches(int? from, SimulatedYearDepartment department) => from is null || from == department.Number || from == department.Above;

    public override string ToString() => name;
}
