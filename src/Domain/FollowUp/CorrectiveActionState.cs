namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>How a corrective action stands on a day.</summary>
public enum CorrectiveActionState
{
    /// <summary>The last day has passed.</summary>
    Late,

    /// <summary>To be done.</summary>
    Open,

    /// <summary>Done, and waiting for whoever judges whether it worked.</summary>
    ToJudge,

    /// <summary>Done, without the effect that was meant.</summary>
    DidNotWork,

    /// <summary>Done, and it worked.</summary>
    Worked,
}

/// <summary>How far a deviation is from being put right; the most urgent first.</summary>
public enum DeviationState
{
    /// <summary>Nothing is planned, or what was done did not work.</summary>
    WithoutAction,

    /// <summary>An action is late.</summary>
    Late,

    /// <summary>Actions are done; nobody has said whether they worked.</summary>
    ToJudge,

    /// <summary>An action is to be done.</summary>
    Open,

    /// <summary>What was done has worked.</summary>
    Closed,
}
