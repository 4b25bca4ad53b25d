using Quartz;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Jobs that run by themselves.</summary>
internal static class JobRegistration
{
    /// <summary>For the site: the scheduler, with its schedule in the database.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHostedService<WorkAfterRequests>();
        services.AddSingleton<WorkOnOrders>();
        if (OrderSettings.From(configuration).Work) services.AddHostedService(provider => provider.GetRequiredService<WorkOnOrders>());

        var list = JobList.From(configuration);
        services.AddSingleton(list);
        services.AddSingleton<RecordedRun>();
        services.AddSingleton<IJobSchedule, ScheduledJobs>();
        services.AddQuartz(jobs =>
        {
            jobs.UsePersistentStore(store => JobStore.Use(store, DatabaseSettings.From(configuration)));
            foreach (var job in list.Jobs) jobs.ScheduleJob<SendRequest>(trigger => Schedule(trigger, job), detail => detail.WithIdentity(job.Name));
        });
        services.Configure<QuartzOptions>(options => options.Scheduling.ScheduleTriggerRelativeToReplacedTrigger = true);
        services.AddHostedService<ForgetOldJobs>();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHealthChecks().AddQuartz(check => check.FailureStatus = Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Degraded);
        return services;
    }

    /// <summary>For the command line, which only ever runs a job itself.</summary>
    public static IServiceCollection AddOwnJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(JobList.From(configuration));
        services.AddSingleton<RecordedRun>();
        services.AddScoped<IJobSchedule, OwnJobs>();
        return services;
    }

    private static void Schedule(ITriggerConfigurator<SendRequest> trigger, PlannedJob job) =>
        trigger.WithIdentity(job.Name).WithCronSchedule(job.Schedule, cron => cron
            .InTimeZone(LocalTime.Zone)
            .WithMisfireInstruction(job.CatchesUp ? CronTriggerMisfireInstruction.FireAndProceed : CronTriggerMisfireInstruction.DoNothing));
}
