namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>A clock that goes as any other, from noon of another day.</summary>
internal sealed class MovedClock(DateOnly today) : TimeProvider
{
    private readonly TimeSpan _ahead = new DateTimeOffset(today, new TimeOnly(12, 0), TimeSpan.Zero) - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;
}
