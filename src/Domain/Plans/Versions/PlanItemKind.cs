namespace Vaggeryd.InternalControl.Domain.Plans.Versions;

/// <summary>What a row of a plan is.</summary>
public enum PlanItemKind
{
    /// <summary>Something that is checked (kontrollmoment).</summary>
    ControlActivity,

    /// <summary>Something that is done about a risk (åtgärd).</summary>
    TreatmentAction,
}

/// <summary>How a row has come into a plan.</summary>
public enum PlanItemOrigin
{
    /// <summary>From the risk as its department wrote it; one that is stored stands in the place of the department's own.</summary>
    Risk,

    /// <summary>Added to a risk when the plan was put together.</summary>
    Added,

    /// <summary>Decided by kommunstyrelsen for every department (gemensamt kontrollmoment).</summary>
    CommonControl,

    /// <summary>Follows from a deviation of the year before.</summary>
    Deviation,
}
