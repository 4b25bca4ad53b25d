namespace Vaggeryd.InternalControl.Domain.Audit;

/// <summary>Why a sign-in was refused; told in the trail, never to whoever tries.</summary>
public enum SignInRefusal
{
    /// <summary>No such account, or another password.</summary>
    Wrong,

    /// <summary>Too many attempts from there; this one was not looked at.</summary>
    Waiting,

    /// <summary>The account is closed.</summary>
    Closed,

    /// <summary>The password was right and the code was not.</summary>
    Code,
}
