using MediatR;
using Quartz;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>What the scheduler runs, whichever job it is: sends the job's request as the site itself. Never twice at the same time for the same job.</summary>
[DisallowConcurrentExecution]
internal sealed class SendRequest(JobList list, RecordedRun run, IMediator mediator, SignedInUser user) : IJob
{
    /// <summary>Who had the job done, in the data of a run that somebody asked for.</summary>
    public const string By = "by";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var name = context.JobDetail.Key.Name;
        if (list.Jobs.FirstOrDefault(job => job.Name == name) is not { } planned) return;

        user.BecomeJob(name);
        await run.DoAsync(planned, mediator, context.MergedJobDataMap.TryGetValue(By, out var by) ? by as string : null, cancellationToken);
    }
}
