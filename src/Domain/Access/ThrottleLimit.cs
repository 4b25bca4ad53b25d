namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>How many failed attempts one place has before it must wait.</summary>
/// <param name="Most">Attempts within the window; 1 and up. The last of them starts the wait.</param>
/// <param name="Window">How long a failure counts, from the first one.</param>
/// <param name="Wait">How long the place then waits.</param>
public sealed record ThrottleLimit(int Most, TimeSpan Window, TimeSpan Wait)
{
    /// <summary>After this time a count says nothing any more.</summary>
    public TimeSpan Memory => Window + Wait;
}
