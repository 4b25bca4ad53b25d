using Quartz;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>The jobs as the scheduler of the site keeps them.</summary>
internal sealed class ScheduledJobs(JobList list, ISchedulerFactory schedulers) : IJobSchedule
{
    public IReadOnlyList<PlannedJob> Jobs => list.Jobs;

    public async Task<IReadOnlyDictionary<string, DateTime>> NextAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var triggers = await scheduler.GetTriggers([.. list.Jobs.Select(job => new TriggerKey(job.Name))], cancellationToken);
        return triggers.Where(trigger => trigger.NextFireTimeUtc is not null)
            .ToDictionary(trigger => trigger.Key.Name, trigger => trigger.NextFireTimeUtc!.Value.UtcDateTime);
    }

    public async Task RunAsync(string name, string by, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.TriggerJob(new JobKey(name), new JobDataMap { [SendRequest.By] = by }, cancellationToken);
    }
}
