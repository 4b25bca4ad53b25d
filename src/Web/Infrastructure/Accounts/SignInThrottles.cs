using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

/// <summary>The counts of attempts, in the database, so that several web nodes count together.</summary>
internal sealed class SignInThrottles(AppDbContext db, SignInRules settings, TimeProvider clock)
{
    /// <summary>So many lost races in a row do not happen to anybody who is not making them.</summary>
    private const int MostTries = 20;

    /// <summary>What came of an attempt at a place.</summary>
    internal enum Answer
    {
        Open,

        /// <summary>The first that is turned away in this wait, and worth a line in the trail.</summary>
        Closed,
        StillClosed,
    }

    /// <param name="account">The name as typed, in its normal form; whether there is such an account makes no difference.</param>
    /// <param name="place">The place that is counted.</param>
    public static string KeyOf(string account, string place) => Half(account) + Half(place);

    /// <summary>Counts an attempt unless the place must wait. Atomic without a lock: whoever finds that another was faster counts anew.</summary>
    public async Task<Answer> CountAsync(string key, ThrottleLimit limit, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var at = clock.GetUtcNow().UtcDateTime;
            var throttle = await FindAsync(key, cancellationToken);
            if (throttle?.IsWaiting(at) == true) return await TurnAwayAsync(throttle, limit, cancellationToken);
            if (throttle is null)
            {
                throttle = new SignInThrottle(key, at);
                throttle.Count(at, limit);
                if (await AddAsync(throttle, cancellationToken)) return Answer.Open;
                continue;
            }

            var (failures, first) = (throttle.Failures, throttle.FirstFailureAt);
            throttle.Count(at, limit);
            if (await SaveAsync(throttle, failures, first, cancellationToken)) return Answer.Open;
        }

        return Answer.StillClosed;
    }

    /// <summary>The attempt was right: it does not count.</summary>
    public async Task TakeBackAsync(string key, ThrottleLimit limit, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries && await FindAsync(key, cancellationToken) is { } throttle; tries++)
        {
            var (failures, first) = (throttle.Failures, throttle.FirstFailureAt);
            throttle.TakeBack(limit);
            if (await SaveAsync(throttle, failures, first, cancellationToken)) return;
        }
    }

    /// <summary>Nobody waits for this account any longer, wherever they are.</summary>
    public Task ClearAsync(string account, CancellationToken cancellationToken)
    {
        var half = Half(account);
        return db.SignInThrottles.Where(throttle => throttle.Key.StartsWith(half)).ExecuteDeleteAsync(cancellationToken);
    }

    private static string Half(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..(SignInThrottle.KeyLength / 2)];

    private Task<SignInThrottle?> FindAsync(string key, CancellationToken cancellationToken) =>
        db.SignInThrottles.AsNoTracking().SingleOrDefaultAsync(throttle => throttle.Key == key, cancellationToken);

    private async Task<Answer> TurnAwayAsync(SignInThrottle throttle, ThrottleLimit limit, CancellationToken cancellationToken)
    {
        if (throttle.Failures > limit.Most) return Answer.StillClosed;

        var marked = await db.SignInThrottles.Where(t => t.Key == throttle.Key && t.Failures == throttle.Failures)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Failures, t => t.Failures + 1), cancellationToken);
        return marked > 0 ? Answer.Closed : Answer.StillClosed;
    }

    /// <summary>A new count is rarer than an attempt, so this is where the old ones go.</summary>
    private async Task<bool> AddAsync(SignInThrottle throttle, CancellationToken cancellationToken)
    {
        var memory = new[] { settings.Place.Memory, settings.Elsewhere.Memory, settings.Codes.Memory }.Max();
        var forgotten = throttle.FirstFailureAt - memory;
        await db.SignInThrottles.Where(old => old.FirstFailureAt < forgotten).ExecuteDeleteAsync(cancellationToken);

        db.SignInThrottles.Add(throttle);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return false;
        }
        finally
        {
            db.Entry(throttle).State = EntityState.Detached;
        }
    }

    private async Task<bool> SaveAsync(SignInThrottle throttle, int failuresBefore, DateTime firstBefore, CancellationToken cancellationToken) =>
        await db.SignInThrottles.Where(t => t.Key == throttle.Key && t.Failures == failuresBefore && t.FirstFailureAt == firstBefore)
            .ExecuteUpdateAsync(
                set => set.SetProperty(t => t.Failures, throttle.Failures)
                    .SetProperty(t => t.FirstFailureAt, throttle.FirstFailureAt)
                    .SetProperty(t => t.WaitUntil, throttle.WaitUntil),
                cancellationToken) > 0;
}
