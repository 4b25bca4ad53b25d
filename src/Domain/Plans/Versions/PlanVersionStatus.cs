namespace Vaggeryd.InternalControl.Domain.Plans.Versions;

/// <summary>How far a version of a plan has come.</summary>
public enum PlanVersionStatus
{
    /// <summary>Being put together: rules and picks are stored, the risks are those of the moment.</summary>
    Draft,

    /// <summary>Laid before whoever decides; its content is frozen.</summary>
    Proposed,

    /// <summary>Decided, and in force until another is.</summary>
    Adopted,

    /// <summary>Was in force until a later version was adopted.</summary>
    Replaced,
}
