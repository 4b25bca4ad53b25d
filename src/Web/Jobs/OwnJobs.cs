using MediatR;
using Quartz;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>The jobs at the command line, which never starts a scheduler: what is to be run is run here and now, as the operator.</summary>
internal sealed class OwnJobs(JobList list, RecordedRun run, IMediator mediator, TimeProvider clock) : IJobSchedule
{
    public IReadOnlyList<PlannedJob> Jobs => list.Jobs;

    public Task<IReadOnlyDictionary<string, DateTime>> NextAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var next = list.Jobs.Select(job => (job.Name, At: new CronExpression(job.Schedule, LocalTime.Zone).GetNextValidTimeAfter(now))).Where(job => job.At is not null);
        return Task.FromResult<IReadOnlyDictionary<string, DateTime>>(next.ToDictionary(job => job.Name, job => job.At!.Value.UtcDateTime));
    }

    public Task RunAsync(string name, string by, CancellationToken cancellationToken) =>
        run.DoAsync(list.Jobs.First(job => job.Name == name), mediator, by, cancellationToken);
}
