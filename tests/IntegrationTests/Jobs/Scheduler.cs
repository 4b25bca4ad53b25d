using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Jobs;

namespace Vaggeryd.InternalControl.IntegrationTests.Jobs;

/// <summary>What the scheduler has in the database, and what it has done.</summary>
internal static class Scheduler
{
    /// <summary>The stored jobs with the time each is next due, in the scheduler's own ticks.</summary>
    public static Task<Dictionary<string, long>> StoredAsync(this TestSite site) => site.Query(db =>
        db.Database.SqlQueryRaw<Due>("SELECT TRIGGER_NAME AS Name, NEXT_FIRE_TIME AS Ticks FROM QRTZ_TRIGGERS").ToDictionaryAsync(due => due.Name, due => due.Ticks));

    public static Task<int> ExecuteAsync(this TestInstallation installation, string sql, params object[] values) => installation.Query(db => db.Database.ExecuteSqlRawAsync(sql, values));

    /// <summary>The newest run of a job, waited for.</summary>
    public static async Task<JobRun> RunAsync(this TestSite site, string job)
    {
        for (var waited = 0; waited < 200; waited++)
        {
            if (await site.FindRunAsync(job) is { } run) return run;
            await Task.Delay(100);
        }

        throw new TimeoutException($"{job} has not run within 20 seconds");
    }

    public static Task<JobRun?> FindRunAsync(this TestSite site, string job) =>
        site.Query(db => db.JobRuns.AsNoTracking().Where(run => run.Job == job).OrderByDescending(run => run.StartedAt).FirstOrDefaultAsync());

    private sealed record Due(string Name, long Ticks);
}
