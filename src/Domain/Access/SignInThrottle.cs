namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>
/// Attempts to sign in to one account from one place: a browser that has been signed in with it before, a network, or all others
/// together. Only that place is made to wait, so nobody can lock somebody else out by guessing.
/// </summary>
public sealed class SignInThrottle
{
    /// <summary>Length of <see cref="Key"/>.</summary>
    public const int KeyLength = 64;

    private SignInThrottle() { }

    /// <param name="key">Half of it a hash of the account, half of the place, 64 hexadecimal digits, so that the table names nobody.</param>
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

    /// <summary>
    /// Counts an attempt as failed before anybody knows whether it is, so that many at once do not slip past the limit. The one
    /// that reaches the limit starts the wait, and the count begins anew after it.
    /// </summary>
    public void Count(DateTime at, ThrottleLimit limit)
    {
        if (at - FirstFailureAt > limit.Window || WaitUntil <= at) (Failures, FirstFailureAt, WaitUntil) = (0, at, null);
        Failures++;
        if (Failures >= limit.Most) WaitUntil = at + limit.Wait;
    }

    /// <summary>The attempt was right after all.</summary>
    public void TakeBack(ThrottleLimit limit)
    {
        Failures = Math.Max(0, Failures - 1);
        if (Failures < limit.Most) WaitUntil = null;
    }
}
