namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>How far a role lets somebody do something.</summary>
public enum Grant
{
    /// <summary>Not at all.</summary>
    No,

    /// <summary>Where the role counts: in the department it was given for and below it, or everywhere when it was given for the whole municipality.</summary>
    Own,

    /// <summary>Only in a department that the role was given for by name, and below it; a role for the whole municipality does not do.</summary>
    Named,

    /// <summary>Only when the role was given for the whole municipality.</summary>
    Whole,
}
