using Quartz;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Jobs that run by themselves. Each sends the same request as the command line does.</summary>
internal static class JobRegistration
{
    /// <summary>02:15 local time, unless <c>Backup:Schedule</c> says otherwise (Quartz cron, as all of these).</summary>
    private const string BackupSchedule = "0 15 2 * * ?";

    /// <summary>Every minute, unless <c>Audit:SealSchedule</c> says otherwise: what is not yet sealed can be changed unnoticed.</summary>
    private const string SealSchedule = "0 * * * * ?";

    /// <summary>03:10 local time, unless <c>Audit:PruneSchedule</c> says otherwise.</summary>
    private const string PruneSchedule = "0 10 3 * * ?";

    /// <summary>Seven minutes past every hour.</summary>
    private const string EveryHour = "0 7 * * * ?";

    private const string EveryMinute = "0 * * * * ?";

    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHostedService<WorkAfterRequests>();
        services.AddSingleton<WorkOnOrders>();
        if (OrderSettings.From(configuration).Work) services.AddHostedService(provider => provider.GetRequiredService<WorkOnOrders>());
        services.AddQuartz(jobs =>
        {
            jobs.At<SealTrailOften>(configuration["Audit:SealSchedule"] ?? SealSchedule);
            jobs.At<RemoveOldImportsHourly>(EveryHour);
            jobs.At<RemoveOldOrdersHourly>(EveryHour);
            if (TrailRetention.From(configuration).KeepYears is not null) jobs.At<PruneTrailNightly>(configuration["Audit:PruneSchedule"] ?? PruneSchedule);
            if (MailSettings.From(configuration).IsConfigured) jobs.At<SendMailEveryMinute>(EveryMinute);

            // A server has backups of its own.
            if (DatabaseSettings.From(configuration).Provider == DatabaseProvider.Sqlite) jobs.At<BackUpNightly>(configuration["Backup:Schedule"] ?? BackupSchedule);
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    private static void At<TJob>(this IQuartzBuilder jobs, string schedule)
        where TJob : IJob =>
        jobs.ScheduleJob<TJob>(trigger => trigger.WithIdentity(typeof(TJob).Name).WithCronSchedule(schedule));
}
