using Vaggeryd.InternalControl.Domain.Departments;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>A department that a risk concerns beside the one that owns it. It gives nobody there a right to read the risk.</summary>
public sealed class RiskDepartment
{
    private RiskDepartment() { }

    internal RiskDepartment(Department department)
    {
        Department = department;
        DepartmentId = department.Id;
    }

    public int RiskId { get; private set; }

    public int DepartmentId { get; private set; }

    public Department Department { get; private set; } = null!;
}
