using Quartz;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Takes out of the scheduler's tables, at start, the jobs that the site does not do any more or that are turned off.</summary>
internal sealed class ForgetOldJobs(JobList list, ISchedulerFactory schedulers) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var stored = await scheduler.QueryJobs(new JobQuery(), cancellationToken);
        foreach (var old in stored.Items.Select(job => job.Key).Where(key => list.Jobs.All(job => job.Name != key.Name)))
            await scheduler.DeleteJob(old, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
