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

    /// <summary>The last day of what is to be done about its deviation comes, or has passed.</summary>
    Act,

    /// <summary>What was done about its deviation waits for somebody to say whether it worked.</summary>
    ToJudge,

    /// <summary>Nothing is planned about its deviation, or what was done did not work.</summary>
    WithoutAction,
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
