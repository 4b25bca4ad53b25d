namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>What a person does here. Department roles count for a department and everything below it.</summary>
public enum Role
{
    Administrator,
    Finance,
    DepartmentHead,
    Contributor,
    ControlPerformer,
    Auditor,
    Reader,
}
