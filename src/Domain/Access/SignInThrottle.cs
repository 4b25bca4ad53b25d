namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>
/// Failed sign-ins on one account from one place: a browser that has been signed in with it before, a network, or all others together.
/// Only that place is made to wait, so nobody can lock somebody else out by guessing.
/// </summary>
public sealed class SignInThrottle
{
    /// <summary>Length of <see cref="Key"/>.</summary>
    public const int KeyLength = 64;

    private SignInThrottle() { }

    /// <param name="key">SHA-256 of account and place, 64 hexadecimal digits, so that the table names nobody.</param>
    /// <param name="at">When, UTC.</param>
    public SignInThrottle(string key, DateTime at)
    {
        Key = key;
        FirstFailureAt = at;
    }

    public string Key { get; private set; } = "";

    public int Failures { get; private set; }

    /// <summary>Start of the window that failures are counted in; UTC.</summary>
    public DateTime FirstFailureAt { get; private set; }

    /// <summary>Until then no attempt from this place is looked at; UTC.</summary>
    public DateTime? WaitUntil { get; private set; }

    public bool IsWaiting(DateTime at) => WaitUntil > at;

    /// <summary>Counts a failure; the one that reaches the limit starts the wait, and the count begins anew after it.</summary>
    /// <param name="at">When, UTC.</param>
    /// <param name="most">Failures in a window before the wait; 1 and up.</param>
    /// <param name="window">How long failures count.</param>
    /// <param name="wait">How long the place waits.</param>
    public void Fail(DateTime at, int most, TimeSpan window, TimeSpan wait)
    {
        if (at - FirstFailureAt > window || WaitUntil <= at) (Failures, FirstFailureAt, WaitUntil) = (0, at, null);
        Failures++;
        if (Failures >= most) WaitUntil = at + wait;
    }
}
