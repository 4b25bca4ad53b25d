using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

/// <summary>Lets an attempt to sign in through, or has it wait. What it does depends on the name that was typed, never on whether it exists.</summary>
internal sealed class SignInGate(SignInThrottles throttles, KnownDevices devices, SignInRules settings, IHttpContextAccessor http)
{
    /// <summary>What is tried.</summary>
    internal enum Step
    {
        Password,
        Code,
    }

    /// <param name="IsOpen">The attempt may be looked at; it counts as failed until <see cref="LeaveAsync"/>.</param>
    /// <param name="IsFirstRefusal">The first that is turned away in this wait.</param>
    /// <param name="Counted">Where it was counted.</param>
    internal sealed record Attempt(bool IsOpen, bool IsFirstRefusal, IReadOnlyList<(string Key, ThrottleLimit Limit)> Counted);

    /// <param name="account">The name in its normal form.</param>
    /// <param name="step">What is tried.</param>
    public async Task<Attempt> EnterAsync(string account, Step step, CancellationToken cancellationToken)
    {
        var counted = new List<(string, ThrottleLimit)>();
        foreach (var (place, limit) in Places(account, step))
        {
            var key = SignInThrottles.KeyOf(account, $"{step}|{place}");
            var answer = await throttles.CountAsync(key, limit, cancellationToken);
            if (answer != SignInThrottles.Answer.Open) return new Attempt(false, answer == SignInThrottles.Answer.Closed, counted);
            counted.Add((key, limit));
        }

        return new Attempt(true, false, counted);
    }

    /// <summary>The attempt was right.</summary>
    public async Task LeaveAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        foreach (var (key, limit) in attempt.Counted) await throttles.TakeBackAsync(key, limit, cancellationToken);
    }

    private IEnumerable<(string Place, ThrottleLimit Limit)> Places(string account, Step step)
    {
        if (devices.Of(account) is { } device) return [($"device {device}", settings.Place)];

        return [($"network {Network.Of(http.HttpContext)}", settings.Place), ("elsewhere", step == Step.Code ? settings.Codes : settings.Elsewhere)];
    }
}
