using Quartz;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Jobs that run by themselves. Each sends the same request as the command line does.</summary>
internal static class JobRegistration
{
    /// <summary>02:15 local time, unless <c>Backup:Schedule</c> says otherwise (Quartz cron).</summary>
    private const string EveryNight = "0 15 2 * * ?";

    private const string EveryMinute = "0 * * * * ?";

    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHostedService<WorkAfterRequests>();
        services.AddQuartz(jobs =>
        {
            if (DatabaseSettings.From(configuration).Provider == DatabaseProvider.Sqlite)
            {
                jobs.ScheduleJob<BackUpNightly>(trigger => trigger
                    .WithIdentity(nameof(BackUpNightly))
                    .WithCronSchedule(configuration["Backup:Schedule"] ?? EveryNight));
            }

            if (MailSettings.From(configuration).IsConfigured)
                jobs.ScheduleJob<SendMailEveryMinute>(trigger => trigger.WithIdentity(nameof(SendMailEveryMinute)).WithCronSchedule(EveryMinute));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }
}
