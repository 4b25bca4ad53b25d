namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>What came of a step of a sign-in.</summary>
public enum SignInOutcome
{
    /// <summary>A session has begun.</summary>
    In,

    /// <summary>The password was right; nothing is open until the code is.</summary>
    CodeNeeded,
    Wrong,

    /// <summary>Too many attempts from there; this one was not looked at.</summary>
    Waiting,

    /// <summary>No password has been given, or too long ago.</summary>
    TooLate,
}
