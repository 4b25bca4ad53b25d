using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.UnitTests.Access;

public sealed class SignInThrottleTests
{
    private static readonly DateTime Start = new(2026, 1, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly ThrottleLimit Limit = new(3, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(20));

    /// <summary>Attempts at these minutes; at the minute asked for, is there a wait?</summary>
    [TestCase(new[] { 0, 1 }, 2, false)]
    [TestCase(new[] { 0, 1, 2 }, 2, true)]
    [TestCase(new[] { 0, 1, 2 }, 21, true)]
    [TestCase(new[] { 0, 1, 2 }, 22, false)]
    [TestCase(new[] { 0, 1, 2, 22, 23 }, 23, false)]
    [TestCase(new[] { 0, 1, 2, 22, 23, 24 }, 24, true)]
    [TestCase(new[] { 0, 14, 15 }, 15, true)]
    [TestCase(new[] { 0, 14, 16 }, 16, false)]
    [TestCase(new[] { 0, 14, 16, 17, 18 }, 18, true)]
    public void IsWaiting_AfterAttempts_FollowsTheLimit(int[] minutes, int at, bool waits)
    {
        var throttle = new SignInThrottle("k", Start);
        foreach (var minute in minutes) throttle.Count(Start.AddMinutes(minute), Limit);

        throttle.IsWaiting(Start.AddMinutes(at)).ShouldBe(waits);
    }

    [Test]
    public void TakeBack_WhenTheLastAttemptWasRight_EndsTheWaitItBegan()
    {
        var throttle = new SignInThrottle("k", Start);
        for (var i = 0; i < 3; i++) throttle.Count(Start, Limit);

        throttle.TakeBack(Limit);

        throttle.IsWaiting(Start).ShouldBeFalse();
        throttle.Failures.ShouldBe(2);
    }

    [Test]
    public void TakeBack_WhenOthersHaveFailedToo_KeepsTheWait()
    {
        var throttle = new SignInThrottle("k", Start);
        for (var i = 0; i < 4; i++) throttle.Count(Start, Limit);

        throttle.TakeBack(Limit);

        throttle.IsWaiting(Start).ShouldBeTrue();
    }

    [Test]
    public void TakeBack_WhenNothingIsCounted_StaysAtZero()
    {
        var throttle = new SignInThrottle("k", Start);

        throttle.TakeBack(Limit);

        throttle.Failures.ShouldBe(0);
    }
}
