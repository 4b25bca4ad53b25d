namespace Vaggeryd.InternalControl.Domain.Departments;

/// <summary>Board (nämnd), administration (förvaltning) or company (bolag).</summary>
public enum DepartmentKind
{
    Board,
    Administration,
    Company,
}
