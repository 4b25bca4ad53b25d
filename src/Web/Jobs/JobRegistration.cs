using Quartz;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Jobs that run by themselves. Each sends the same request as the command line does.</summary>
internal static class JobRegistration
{
    /// <summary>02:15 local time, unless <c>Backup:Schedule</c> says otherwise (Quartz cron).</summary>
    private const string EveryNight = "0 15 2 * * ?";

    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        if (DatabaseSettings.From(configuration).Provider != DatabaseProvider.Sqlite) return services;

        services.AddQuartz(jobs => jobs.ScheduleJob<BackUpNightly>(trigger => trigger
            .WithIdentity(nameof(BackUpNightly))
            .WithCronSchedule(configuration["Backup:Schedule"] ?? EveryNight)));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }
}
