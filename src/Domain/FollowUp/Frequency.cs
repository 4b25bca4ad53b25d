namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>How often a control is reported. Read from what people write by <see cref="FrequencyWords"/>.</summary>
public enum Frequency
{
    /// <summary>Every month; also what is done more often than that.</summary>
    Monthly,

    /// <summary>Every three months.</summary>
    Quarterly,

    /// <summary>Every four months.</summary>
    Tertial,

    /// <summary>Every six months.</summary>
    HalfYearly,

    /// <summary>Once each year.</summary>
    Yearly,

    /// <summary>A single time, within the year of the plan.</summary>
    Once,

    /// <summary>Only when something happens: there is no occurrence until somebody opens one.</summary>
    OnEvent,
}
