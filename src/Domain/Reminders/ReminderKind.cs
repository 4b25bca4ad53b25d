namespace Vaggeryd.InternalControl.Domain.Reminders;

/// <summary>Why somebody is reminded of an occurrence.</summary>
public enum ReminderKind
{
    /// <summary>Its last day comes, or has passed.</summary>
    Due,

    /// <summary>The person's report was sent back.</summary>
    Returned,

    /// <summary>A report waits for the person's approval.</summary>
    ToApprove,
}

/// <summary>Who is reminded at a step.</summary>
public enum ReminderReceiver
{
    /// <summary>Whoever reports the department's controls.</summary>
    Performer,

    /// <summary>The department's head.</summary>
    Approver,

    /// <summary>Finance.</summary>
    Finance,
}
